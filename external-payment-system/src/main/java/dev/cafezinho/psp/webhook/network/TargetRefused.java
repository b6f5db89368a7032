package dev.cafezinho.psp.webhook.network;

/** A webhook must not go there. */
public class TargetRefused extends RuntimeException {
  TargetRefused(String message) {
    super(message);
  }
}
