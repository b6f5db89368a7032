package dev.cafezinho.psp.webhook;

/** A webhook must not go there. */
public class TargetRefused extends RuntimeException {
  TargetRefused(String message) {
    super(message);
  }
}
