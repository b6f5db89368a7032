package dev.cafezinho.payment.application;

/** The money went to somebody else. */
public final class WrongReceiver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongReceiver() {
    super("The receiver is not whom the code pays to");
  }
}
