package dev.cafezinho.payment.application;

/** No charge has such a payment. */
public final class UnknownTransaction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownTransaction() {
    super("There is no such transaction");
  }
}
