package dev.cafezinho.psp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the payment system as its customers do. */
public final class PspClient {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final PspServer server;

  public PspClient(PspServer server) {
    this.server = server;
  }

  /** Posts JSON; header names and values follow. */
  public HttpResponse<String> post(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Gets what the media type asks for. */
  public HttpResponse<String> get(String path, String accept) {
    return send(HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept));
  }

  /** Puts JSON; header names and values follow. */
  public HttpResponse<String> put(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Deletes; header names and values follow. */
  public HttpResponse<String> delete(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(server.url() + path)).DELETE();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends JSON with any method; header names and values follow. */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Posts a form as a browser does. */
  public HttpResponse<String> submit(String path, String form) {
    return postAs("application/x-www-form-urlencoded", path, form);
  }

  /** Posts what the type says. */
  public HttpResponse<String> postAs(String type, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Opens a PIX payment, which must succeed, and returns it. */
  public JsonNode open(String body) {
    return open("pix", body);
  }

  /** Opens a payment, which must succeed, and returns it. */
  public JsonNode open(String method, String body) {
    return json(post("/payments/" + method, body)).get("payment");
  }

  /** How a PIX payment stands. */
  public String status(JsonNode payment) {
    return status("pix", payment);
  }

  /** Settles a payment of 1500 cents by a route such as {@code confirmation}; the status. */
  public int settle(JsonNode payment, String route) {
    var id = payment.get("bank_payment_id").asString();
    var body = "{\"bank_payment_id\":\"" + id + "\",\"value\":1500}";
    return post("/payments/pix/" + route, body).statusCode();
  }

  /** How a payment stands. */
  public String status(String method, JsonNode payment) {
    var shown = get(page(method, payment), "application/json");
    return json(shown).get("status").asString();
  }

  /** Where a payment's page is on this server. */
  public static String page(String method, JsonNode payment) {
    return "/payments/" + method + "/" + payment.get("id").asLong();
  }

  /** A payment's name at the bank. */
  public static String bankId(JsonNode payment) {
    return payment.get("bank_payment_id").asString();
  }

  /** A body as a tree. */
  public static JsonNode json(HttpResponse<String> answer) {
    return tree(answer.body());
  }

  /** JSON as a tree. */
  public static JsonNode tree(String body) {
    return JSON.readTree(body);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
