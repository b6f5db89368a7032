package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Shops over HTTP as a browser does: with cookies, and the CSRF token with every write. */
final class Shopper implements AutoCloseable {
  static final String DELIVERY =
      """
      {"fulfilment":"DELIVERY","buyer":{"name":"Ana","email":"ana@example.org"},
       "address":{"street":"Rua das Flores 1","city":"São Paulo","state":"SP","postalCode":"01000-000"}}
      """;
  private static final String CSRF_COOKIE = "XSRF-TOKEN";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI shop;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  /** Enters the shop, and so gets a session. */
  Shopper(URI shop) {
    this.shop = shop;
    get("/api/cart").isOk();
  }

  /** Signs in as one of the first people. */
  void signIn(String person) {
    var form = "username=" + person + "&password=" + OpenShop.passwordOf(person);
    write(
            "POST",
            "/login",
            BodyPublishers.ofString(form),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .is(303);
  }

  Answer get(String path, String... headers) {
    return Answer.of(send("GET", path, "", BodyHandlers.ofByteArray(), headers));
  }

  Answer put(String path, String body) {
    return write("PUT", path, body);
  }

  /** With a body of any kind, for example one whose length is not said. */
  Answer put(String path, BodyPublisher body) {
    return write("PUT", path, body, "Content-Type", "application/json");
  }

  Answer delete(String path) {
    return write("DELETE", path, "");
  }

  Answer post(String path, String body, String... headers) {
    return write("POST", path, body, headers);
  }

  /** With any method there may be. */
  Answer send(String method, String path) {
    return write(method, path, "");
  }

  Answer forge(String method, String path, String body) {
    return Answer.of(send(method, path, body, BodyHandlers.ofByteArray()));
  }

  InputStream open(String path, String... headers) {
    return send("GET", path, "", BodyHandlers.ofInputStream(), headers).body();
  }

  int available(String sku) {
    return get("/api/products/" + sku).isOk().json().path("available").asInt();
  }

  void awaitAvailable(String sku, int units) {
    await(sku + " is on the shelf")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(available(sku)).isEqualTo(units));
  }

  void wants(String sku, int quantity) {
    put("/api/cart/items/" + sku, "{\"quantity\":" + quantity + "}").isOk();
  }

  /** Orders what is in the cart, and returns the order's id. */
  String order() {
    return post("/api/orders", DELIVERY, "Idempotency-Key", UUID.randomUUID().toString())
        .is(201)
        .json()
        .path("id")
        .asString();
  }

  /** All orders, newest first, page by page. */
  List<String> orders(int size) {
    var ids = new ArrayList<String>();
    var path = "/api/orders?size=" + size;
    while (!path.isEmpty()) {
      var page = get(path).isOk();
      page.json().forEach(order -> ids.add(order.path("id").asString()));
      path = nextPage(page.header("Link"));
    }
    return ids;
  }

  /** Of {@code <path>; rel="next"}; empty where there is none. */
  static String nextPage(String link) {
    return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
  }

  JsonNode order(String id) {
    return get("/api/orders/" + id).isOk().json();
  }

  JsonNode awaitStatus(String id, String status) {
    return await(id + " is " + status)
        .atMost(PATIENCE)
        .until(() -> order(id), order -> order.path("status").asString().equals(status));
  }

  /** The address of the page where the order can be paid, once there is one. */
  URI paymentPage(String id) {
    return URI.create(
        await(id + " can be paid")
            .atMost(PATIENCE)
            .until(
                () -> order(id).path("payment").path("pageUrl").asString(""),
                url -> !url.isEmpty()));
  }

  /** Lets a browser go on as this shopper. */
  void lendTo(BrowserContext browser) {
    browser.addCookies(
        cookies.entrySet().stream()
            .map(each -> new Cookie(each.getKey(), each.getValue()).setUrl(shop.toString()))
            .toList());
  }

  private Answer write(String method, String path, String body, String... headers) {
    return write(method, path, BodyPublishers.ofString(body), typed(body, headers));
  }

  private Answer write(String method, String path, BodyPublisher body, String... headers) {
    var all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "X-" + CSRF_COOKIE;
    all[headers.length + 1] = cookies.getOrDefault(CSRF_COOKIE, "");
    return Answer.of(send(method, path, body, BodyHandlers.ofByteArray(), all));
  }

  /** A body that there is, is JSON. */
  private static String[] typed(String body, String... headers) {
    return body.isEmpty()
        ? headers
        : Stream.concat(Stream.of(headers), Stream.of("Content-Type", "application/json"))
            .toArray(String[]::new);
  }

  private <T> HttpResponse<T> send(
      String method, String path, String body, BodyHandler<T> as, String... headers) {
    return send(method, path, BodyPublishers.ofString(body), as, typed(body, headers));
  }

  private <T> HttpResponse<T> send(
      String method, String path, BodyPublisher body, BodyHandler<T> as, String... headers) {
    var request = HttpRequest.newBuilder(shop.resolve(path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response = http.send(request.build(), as);
      response.headers().allValues("set-cookie").stream()
          .map(HttpCookie::parse)
          .forEach(set -> cookies.put(set.getFirst().getName(), set.getFirst().getValue()));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
