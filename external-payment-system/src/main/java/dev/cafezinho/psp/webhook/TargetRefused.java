package dev.cafezinho.psp.webhook;

/** A webhook must not go there. */
class TargetRefused extends RuntimeException {
  TargetRefused(String message) {
    super(message);
  }
}
