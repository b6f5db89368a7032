package dev.cafezinho.payment;

import static dev.cafezinho.payment.FakeServer.respond;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the payment system does; the bank payment id is {@code bank-} and the reference. */
final class FakePaymentSystem {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Path and body of each call. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  final Map<String, String> statuses = new ConcurrentHashMap<>();
  volatile boolean down;
  private final FakeServer server = new FakeServer(this::answer);

  String url() {
    return server.url();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(path + " " + body);
    if (down) {
      respond(exchange, 503, "{}");
      return;
    }
    JsonNode json = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    switch (path) {
      case "/payments/pix" -> {
        String reference = json.path("reference").asString("");
        statuses.putIfAbsent("bank-" + reference, "pending");
        respond(exchange, 201, opened(reference, json.path("value").asLong()));
      }
      case "/payments/pix/refusal" -> settle(exchange, json, "pending", "refused");
      case "/payments/pix/refund" -> settle(exchange, json, "paid", "refunded");
      case "/event/register" -> respond(exchange, 201, "{}");
      default -> {
        String id = path.substring(path.lastIndexOf('/') + 1);
        String status = statuses.get(id);
        respond(exchange, status == null ? 404 : 200, "{\"status\":\"" + status + "\"}");
      }
    }
  }

  private void settle(HttpExchange exchange, JsonNode json, String from, String to)
      throws IOException {
    String id = json.path("bank_payment_id").asString("");
    boolean moved = statuses.replace(id, from, to) || to.equals(statuses.get(id));
    respond(exchange, moved ? 200 : 409, "{}");
  }

  private static String opened(String reference, long value) {
    return """
        {"message":"The payment has been created","payment":{"id":42,"value":%d,"paid":false,
         "bank_payment_id":"bank-%s","qr_code":"qr","expiration_date":"2099-01-01T00:00:00Z",
         "pix_code":"00020126260014br.gov.bcb.pix0104shop5204"}}"""
        .formatted(value, reference);
  }
}
