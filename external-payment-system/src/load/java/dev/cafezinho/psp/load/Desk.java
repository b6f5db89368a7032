package dev.cafezinho.psp.load;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Where Gatling asks whether a phase is over, so that the next does not begin in its wake: {@code
 * GET /PHASE/n} is answered when every healthy receiver has heard of n payments of the phase.
 */
final class Desk implements AutoCloseable {
  /** Whatever is still missing then counts as lost in the end. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Receivers receivers;
  private final HttpServer http;

  Desk(Receivers receivers) throws IOException {
    this.receivers = receivers;
    this.http = Target.serve(this::answer);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().split("/", -1);
      awaitAll(Phase.valueOf(path[1]), Integer.parseInt(path[2]));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void awaitAll(Phase phase, int payments) {
    try {
      await().atMost(PATIENCE).until(() -> receivers.have(phase, payments));
    } catch (ConditionTimeoutException _) {
      System.out.println("  after " + PATIENCE + " some receiver still waits for " + phase);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
