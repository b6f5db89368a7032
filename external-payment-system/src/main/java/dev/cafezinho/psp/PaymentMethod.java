package dev.cafezinho.psp;

/** A way to pay. */
public interface PaymentMethod {
  /** As routes and stored payments name it, such as {@code pix}. */
  String name();

  /**
   * What the buyer's bank reads.
   *
   * @param value in cents
   */
  String code(String bankPaymentId, long value);
}
