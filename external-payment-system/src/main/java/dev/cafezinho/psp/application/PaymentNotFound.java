package dev.cafezinho.psp.application;

/** No payment has this id. */
public class PaymentNotFound extends RuntimeException {
  public PaymentNotFound(String id) {
    super("There is no payment " + id);
  }
}
