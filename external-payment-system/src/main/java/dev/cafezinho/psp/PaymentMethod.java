package dev.cafezinho.psp;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay. A bean of this type, a page fragment {@code <name>.html}, its words and a picture
 * {@code <name>.svg} are all that a method is made of; its routes are those of every method.
 */
public interface PaymentMethod {
  /** As routes and stored payments name it, such as {@code pix}. */
  String name();

  /** Whom the money goes to, as buyers read it. */
  String payee();

  /**
   * The account that gets the money, as the buyer's bank names it, if this method has such names.
   */
  default @Nullable String receiver() {
    return null;
  }

  /** How long a payment may be paid unless the customer says otherwise. */
  Duration expiresIn();

  /** The largest value that it can carry, in cents. */
  default long limit() {
    return 99_999_999_999L;
  }

  /**
   * What the buyer's bank reads; empty if there is nothing to read.
   *
   * @param value in cents
   */
  String code(String bankPaymentId, long value, Instant expiresAt);

  /** What this method tells of a payment beyond what every method tells, if anything. */
  default @Nullable Facts facts(Payment payment) {
    return null;
  }

  /** A public record: its components are fields of the payment's JSON and words of its page. */
  interface Facts {}
}
