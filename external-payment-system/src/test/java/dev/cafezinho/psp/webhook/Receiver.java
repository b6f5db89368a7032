package dev.cafezinho.psp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that receives webhooks, and may be out of order for a while. */
public final class Receiver implements AutoCloseable {
  public final List<Received> received = new CopyOnWriteArrayList<>();
  public final AtomicInteger failures = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer http;
  private volatile HttpHandler answer = this::failSometimes;

  /** What came, as it came, and when. */
  public record Received(Instant at, HttpHeaders headers, String body) {
    String id() {
      return headers.firstValue("webhook-id").orElseThrow();
    }
  }

  public Receiver() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::receive);
    http.start();
  }

  public String url() {
    return "http://localhost:" + port();
  }

  public int port() {
    return http.getAddress().getPort();
  }

  /** From now on answers so; header names and values follow. */
  public void answers(int status, String... headers) {
    answer =
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        };
  }

  /** Answers the next request so and accepts every later one; header names and values follow. */
  public void answersOnce(int status, String... headers) {
    answers(status, headers);
    var fails = answer;
    answer =
        exchange -> {
          answers(204);
          fails.handle(exchange);
        };
  }

  /** From now on answers in a way of its own. */
  public void answers(HttpHandler way) {
    answer = way;
  }

  /** From now on accepts everything and answers nothing. */
  public void hangs() {
    answer = _ -> awaitClose();
  }

  @Override
  public void close() {
    closed.countDown();
    http.stop(0);
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
      received.add(new Received(Instant.now(), headers, body));
      answer.handle(exchange);
    }
  }

  private void failSometimes(HttpExchange exchange) throws IOException {
    boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    exchange.sendResponseHeaders(fails ? 503 : 204, -1);
  }
}
