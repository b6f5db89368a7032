package dev.cafezinho.psp.faults;

/** Which payment somebody means. */
public interface PaymentNames {
  /**
   * The bank payment id of the payment that has this id, be it that or the integer one; throws what
   * makes a 404 if there is none.
   */
  String bankPaymentId(String id);
}
