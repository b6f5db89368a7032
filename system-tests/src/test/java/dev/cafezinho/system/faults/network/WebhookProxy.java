package dev.cafezinho.system.faults.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cafezinho.system.faults.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Where Pagamento says that it listens for webhooks; some never reach it, some do twice. */
public final class WebhookProxy implements AutoCloseable {
  private static final int ARRIVED = 204;
  private static final int NOBODY_THERE = 502;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI target;
  private final Random choices;
  private final Tally tally;
  private final HttpServer server;
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile boolean troubled;

  public WebhookProxy(int port, URI target, long seed, Tally tally) {
    this.target = target;
    this.choices = new Random(seed);
    this.tally = tally;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void troubled(boolean now) {
    troubled = now;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(deliver(exchange, body), -1);
    }
  }

  private int deliver(HttpExchange exchange, byte[] body) {
    var trouble = troubled ? draw() : WebhookTrouble.NONE;
    if (trouble != WebhookTrouble.NONE) {
      tally.count("webhook " + trouble.name().toLowerCase(Locale.ROOT));
    }
    return switch (trouble) {
      case NONE -> forward(exchange, body);
      case DUPLICATED -> {
        forward(exchange, body);
        yield forward(exchange, body);
      }
      case DELAYED -> {
        var _ = later.schedule(() -> forward(exchange, body), 5, TimeUnit.SECONDS);
        yield ARRIVED;
      }
      case LOST -> ARRIVED;
    };
  }

  /** One in ten of each kind. */
  private synchronized WebhookTrouble draw() {
    return switch (choices.nextInt(10)) {
      case 0 -> WebhookTrouble.DUPLICATED;
      case 1 -> WebhookTrouble.DELAYED;
      case 2 -> WebhookTrouble.LOST;
      default -> WebhookTrouble.NONE;
    };
  }

  private int forward(HttpExchange exchange, byte[] body) {
    var request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> header.getKey().regionMatches(true, 0, "webhook-", 0, 8))
        .forEach(header -> request.header(header.getKey(), header.getValue().getFirst()));
    request.header("Content-Type", "application/json");
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return NOBODY_THERE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return NOBODY_THERE;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    later.shutdownNow();
    http.shutdownNow();
    http.close();
  }
}
