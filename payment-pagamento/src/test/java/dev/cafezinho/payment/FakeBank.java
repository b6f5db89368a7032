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

/**
 * Answers as a bank does that speaks the Central Bank's API, and is stricter than the published
 * text asks for: it takes no second request for a txid or for a return.
 */
final class FakeBank {
  static final String KEY = "shop@example.com";
  static final String FAR_AHEAD = "2099-01-01T00:00:00Z";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Method, path, authorization and body of each call. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  /** By txid: ATIVA, CONCLUIDA, EM_PROCESSAMENTO, DEVOLVIDO or one of the two that are removed. */
  final Map<String, String> statuses = new ConcurrentHashMap<>();

  private final Map<String, JsonNode> charges = new ConcurrentHashMap<>();
  volatile boolean down;

  /** When the next charges are made, with five minutes to pay them. */
  volatile String created = FAR_AHEAD;

  /** Whether the next return is written down and then forgotten, until it is asked for again. */
  volatile boolean getsStuck;

  /** Whether what is to be removed has been paid a moment before. */
  volatile boolean paidBeforeRemoval;

  volatile boolean failsToRemove;

  private final FakeServer server = new FakeServer(this::answer);

  /** With a path before the API's own, as real banks have it. */
  String url() {
    return server.url() + "/api/v2";
  }

  /** A charge whose answer never arrived. */
  void opened(String txid, String value) {
    charges.put(
        txid,
        JSON.readTree("{\"valor\":{\"original\":\"%s\"},\"chave\":\"%s\"}".formatted(value, KEY)));
    statuses.put(txid, "ATIVA");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    String call = exchange.getRequestMethod() + " " + path;
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    calls.add(call + " " + token + " " + body);
    if (down) {
      respond(exchange, 503, "{}");
      return;
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (call.startsWith("PUT /api/v2/cob/")) {
      open(exchange, last, JSON.readTree(body));
    } else if (call.startsWith("GET /api/v2/cob/")) {
      respond(exchange, charges.containsKey(last) ? 200 : 404, cob(last));
    } else if (call.startsWith("PATCH /api/v2/cob/")) {
      remove(exchange, last, JSON.readTree(body).path("status").asString());
    } else if (call.startsWith("PUT /api/v2/pix/E") && call.contains("/devolucao/")) {
      giveBack(exchange, last);
    } else {
      respond(exchange, call.equals("PUT /api/v2/webhook/" + KEY) ? 200 : 404, "");
    }
  }

  private void open(HttpExchange exchange, String txid, JsonNode charge) throws IOException {
    boolean isNew = charges.putIfAbsent(txid, charge) == null;
    if (isNew) {
      statuses.put(txid, "ATIVA");
    }
    respond(exchange, isNew ? 201 : 400, isNew ? cob(txid) : "{\"status\":400}");
  }

  private void remove(HttpExchange exchange, String txid, String to) throws IOException {
    if (failsToRemove) {
      respond(exchange, 500, "{}");
      return;
    }
    if (paidBeforeRemoval) {
      statuses.replace(txid, "ATIVA", "CONCLUIDA");
    }
    move(exchange, txid, "ATIVA", to, 200);
  }

  private void giveBack(HttpExchange exchange, String txid) throws IOException {
    if (getsStuck) {
      statuses.put(txid, "EM_PROCESSAMENTO");
      getsStuck = false;
      respond(exchange, 500, "{}");
    } else {
      statuses.replace(txid, "EM_PROCESSAMENTO", "CONCLUIDA");
      move(exchange, txid, "CONCLUIDA", "DEVOLVIDO", 201);
    }
  }

  private void move(HttpExchange exchange, String txid, String from, String to, int done)
      throws IOException {
    boolean moved = statuses.replace(txid, from, to);
    respond(exchange, moved ? done : 400, "{}");
  }

  private String cob(String txid) {
    JsonNode charge = charges.get(txid);
    if (charge == null) {
      return "{\"status\":404}";
    }
    String status = statuses.getOrDefault(txid, "ATIVA");
    boolean back = status.equals("DEVOLVIDO") || status.equals("EM_PROCESSAMENTO");
    String value = charge.path("valor").path("original").asString();
    String pix =
        back || status.equals("CONCLUIDA")
            ? """
              ,"pix":[{"endToEndId":"E%s","valor":"%s"%s}]"""
                .formatted(
                    txid.substring(1),
                    value,
                    back
                        ? ",\"devolucoes\":[{\"valor\":\""
                            + value
                            + "\",\"status\":\""
                            + status
                            + "\"}]"
                        : "")
            : "";
    return """
        {"txid":"%s","calendario":{"criacao":"%s","expiracao":300},
         "status":"%s","valor":{"original":"%s"},"chave":"%s","pixCopiaECola":"0002"%s}"""
        .formatted(
            txid,
            charge.path("criacao").asString(created),
            back ? "CONCLUIDA" : status,
            value,
            charge.path("chave").asString(),
            pix);
  }
}
