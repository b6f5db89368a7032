package dev.cafezinho.standalone;

/** Why the shop cannot start, in words for whoever wants to run it. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String reason) {
    super(reason);
  }

  CannotStart(String reason, Throwable cause) {
    super(reason, cause);
  }
}
