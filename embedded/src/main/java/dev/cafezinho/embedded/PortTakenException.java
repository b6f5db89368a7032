package dev.cafezinho.embedded;

/** A server could not start because something else listens on its port. */
public final class PortTakenException extends IllegalStateException {
  private final int port;

  PortTakenException(int port, String wantedBy) {
    super(
        "Port "
            + port
            + " on 127.0.0.1 is taken, and "
            + wantedBy
            + " needs it: stop what listens there, or choose another port");
    this.port = port;
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
