package dev.cafezinho.testkit.network;

import java.io.IOException;
import java.net.Socket;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One connection through a {@link Link}: what either side says is told to the other. */
final class Wire {
  private static final int CHUNK = 16 * 1024;

  private final Socket caller;
  private final Socket called;
  private final Line line;
  private final Consumer<Wire> ended;
  private volatile boolean halfClosed;
  private volatile boolean asked;

  Wire(Socket caller, Socket called, Line line, Consumer<Wire> ended) {
    this.caller = caller;
    this.called = called;
    this.line = line;
    this.ended = ended;
  }

  void carry() {
    Thread.ofVirtual().start(() -> pump(caller, called, this::asks));
    Thread.ofVirtual().start(() -> pump(called, caller, this::beginsAnswer));
  }

  /** The caller hears that the other side says no more; what it says itself goes nowhere. */
  void halfClose() {
    halfClosed = true;
    try {
      caller.shutdownOutput();
    } catch (IOException _) {
      // closed already
    }
  }

  boolean isHalfClosed() {
    return halfClosed;
  }

  private void pump(Socket from, Socket to, BooleanSupplier beginsAnswer) {
    var chunk = new byte[CHUNK];
    try {
      from.setTcpNoDelay(true);
      for (var n = from.getInputStream().read(chunk); n >= 0; ) {
        line.pass(beginsAnswer.getAsBoolean());
        if (!halfClosed) {
          to.getOutputStream().write(chunk, 0, n);
        }
        n = from.getInputStream().read(chunk);
      }
    } catch (IOException _) {
      // either side has gone
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  private boolean asks() {
    asked = true;
    return false;
  }

  private boolean beginsAnswer() {
    var begins = asked;
    asked = false;
    return begins;
  }

  void close() {
    close(caller);
    close(called);
    ended.accept(this);
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // it does not matter any more
    }
  }
}
