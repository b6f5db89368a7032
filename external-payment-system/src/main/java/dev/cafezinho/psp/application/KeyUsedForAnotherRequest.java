package dev.cafezinho.psp.application;

/** The idempotency key came before, with another request. */
public class KeyUsedForAnotherRequest extends RuntimeException {
  KeyUsedForAnotherRequest() {
    super("This Idempotency-Key was used for another payment");
  }
}
