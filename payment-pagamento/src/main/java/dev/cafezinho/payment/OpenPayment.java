package dev.cafezinho.payment;

import dev.cafezinho.contracts.TillPayment;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A payment as the payment system opened it.
 *
 * @param bankPaymentId the id by which its webhooks speak of it
 * @param pageUrl where the buyer pays
 * @param pixCode for copying and pasting, a BR Code
 */
public record OpenPayment(
    long id, String bankPaymentId, String pageUrl, String pixCode, Instant expiresAt) {
  /** Field 26 begins with what it is (00) and goes on with the key (01), each after its length. */
  private static final Pattern KEY = Pattern.compile("(?i)0014br\\.gov\\.bcb\\.pix01(\\d\\d)(.*)");

  /** What was paid at the till: no payment system knows of it. */
  static OpenPayment atTill(TillPayment paid, Instant at) {
    return new OpenPayment(0, paid.name(), "", "", at);
  }

  /** Whether the time for paying is over by our clock, whatever the payment system says. */
  public boolean isPastExpiry(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** The PIX key that the code pays to; empty if it names an address instead. */
  public Optional<String> receiver() {
    var field = KEY.matcher(pixCode);
    if (!field.find()) {
      return Optional.empty();
    }
    int length = Math.min(Integer.parseInt(field.group(1)), field.group(2).length());
    return Optional.of(field.group(2).substring(0, length));
  }
}
