package dev.cafezinho.psp.bacen.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of money that is told of it, and may be out of order for a while. */
final class Till implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  final List<Call> calls = new CopyOnWriteArrayList<>();
  final AtomicInteger failures = new AtomicInteger();
  private final HttpServer http;

  /** One callback, as it came. */
  record Call(String path, JsonNode body) {
    List<String> txids() {
      return body.get("pix").values().stream().map(pix -> pix.get("txid").asString()).toList();
    }
  }

  Till() throws IOException {
    http = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::receive);
    http.start();
  }

  String url() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  /** Of every payment that was told. */
  List<String> txids() {
    return calls.stream().flatMap(call -> call.txids().stream()).toList();
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      if (!fails) {
        calls.add(new Call(exchange.getRequestURI().getPath(), body));
      }
      exchange.sendResponseHeaders(fails ? 503 : 200, -1);
    }
  }
}
