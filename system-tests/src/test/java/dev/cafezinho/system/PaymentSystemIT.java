package dev.cafezinho.system;

/** The payment system by its own API. */
class PaymentSystemIT extends PaymentSystemContract {
  PaymentSystemIT() {
    super("psp");
  }
}
