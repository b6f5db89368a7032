package dev.cafezinho.payment.bacen;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as the standard writes them, such as {@code 37.00}. */
public final class Reais {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,10}\\.[0-9]{2}");

  private Reais() {}

  /** In cents; empty for what is not an amount. */
  public static Optional<Long> cents(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).movePointRight(2).longValueExact())
        : Optional.empty();
  }

  static String of(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
