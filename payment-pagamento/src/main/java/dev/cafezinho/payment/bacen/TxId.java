package dev.cafezinho.payment.bacen;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An order's name at the bank: its id without the dashes, for a txid has 26 to 35 letters and
 * digits.
 */
public final class TxId {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern PARTS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

  private TxId() {}

  /**
   * @throws IllegalArgumentException for what is not a UUID
   */
  static String of(String orderId) {
    return UUID.fromString(orderId).toString().replace("-", "");
  }

  /** Empty for what is not a name that we gave. */
  public static Optional<String> orderId(String txid) {
    return FORM.matcher(txid).matches()
        ? Optional.of(PARTS.matcher(txid).replaceFirst("$1-$2-$3-$4-$5"))
        : Optional.empty();
  }
}
