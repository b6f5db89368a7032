package dev.cafezinho.standalone;

/** The shop cannot start; the message is for whoever tried, and says what to do. */
public final class CannotStart extends RuntimeException {
  CannotStart(String message) {
    super(message);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
