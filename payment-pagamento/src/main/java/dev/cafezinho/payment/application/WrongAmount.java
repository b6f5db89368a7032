package dev.cafezinho.payment.application;

/** The amount is not what was charged. */
public final class WrongAmount extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongAmount() {
    super("The amount is not what was charged");
  }
}
