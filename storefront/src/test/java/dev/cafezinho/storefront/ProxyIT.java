package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyIT {
  private Door door;
  private Browser browser;

  @BeforeAll
  void open() {
    door = new Door();
    browser = door.browser();
    browser.get("/api/products");
  }

  @AfterAll
  void close() {
    browser.close();
    door.close();
  }

  @BeforeEach
  void forget() {
    door.principal.reset();
    door.estoque.reset();
    door.entrega.reset();
    door.notificacao.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/products, principal",
    "/api/products/espresso, principal",
    "/api/cart, principal",
    "/api/orders?page=1&size=5, principal",
    "/api/orders/7/journey, principal",
    "/api/shop, principal",
    "/api/postal-codes/01310-100, principal",
    "/api/orders/7/invoice, entrega",
    "/api/orders/7/invoice.pdf, entrega",
    "/api/counter/queue, entrega",
    "/api/counter/queue/stream, entrega",
    "/api/counter/orders/7/claim, entrega",
    "/api/counter/figures, entrega",
    "/api/counter/orders, principal",
    "/api/counter/display, principal",
    "/api/counter/display/stream, principal",
    "/api/counter/displays, principal",
    "/api/counter/shop, principal",
    "/api/counter/products/espresso/pause, estoque",
    "/api/notifications, notificacao",
  })
  void eachPathHasItsService(String path, String service) {
    assertThat(browser.get(path).body()).contains("\"" + service + "\"");
  }

  @Test
  void queryArrivesAsItWas() {
    browser.get("/api/orders?q=caf%C3%A9%20com%20leite&page=2&a=1%262");

    assertThat(door.principal.last().path())
        .isEqualTo("/api/orders?q=caf%C3%A9%20com%20leite&page=2&a=1%262");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/productsx", "/api/counters"})
  void otherPathsAreProblems(String path) {
    assertProblem(browser.get(path), 404);
  }

  @Test
  void browsersCookiesAndTokensStayHere() {
    browser.get(
        "/api/cart", "Authorization", "Bearer forged", "X-Forwarded-For", "1.2.3.4", "X-Own", "a");

    Upstream.Received received = door.principal.last();
    assertThat(received.header("Cookie")).isNull();
    assertThat(received.header("X-forwarded-for")).isNull();
    assertThat(received.header("X-xsrf-token")).isNull();
    assertThat(received.header("Upgrade")).isNull();
    assertThat(received.header("Authorization")).startsWith("Bearer ey").doesNotContain("forged");
    assertThat(received.header("X-own")).isEqualTo("a");
  }

  @Test
  void servicesCookiesStayHere() {
    assertThat(browser.get("/api/cart").headers().allValues("set-cookie")).isEmpty();
  }

  @Test
  void innerAddressIsNotToldInLocation() {
    door.principal.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Location", door.principal.url() + "/api/orders/7?a=b");
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });

    HttpResponse<String> created = browser.post("/api/orders", "{}");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).hasValue("/api/orders/7?a=b");
  }

  @Test
  void traceGoesOnOrBegins() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    browser.get("/api/cart", "traceparent", trace);
    assertThat(door.principal.last().header("Traceparent")).isEqualTo(trace);

    browser.get("/api/cart", "traceparent", "nonsense");
    assertThat(door.principal.last().header("Traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");

    browser.get("/api/cart");
    assertThat(door.principal.last().header("Traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void bodyTooLargeIsRefusedAndReachesNobody() {
    assertProblem(browser.post("/api/orders", "x".repeat(64 * 1024 + 1)), 413);
    assertThat(door.principal.received()).isEmpty();
    assertThat(browser.post("/api/orders", "x".repeat(64 * 1024)).statusCode()).isEqualTo(200);
  }

  @Test
  void servicesRefusalPassesThrough() {
    door.principal.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
          exchange.sendResponseHeaders(409, 2);
          exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });

    HttpResponse<String> refused = browser.post("/api/orders", "{}");

    assertProblem(refused, 409);
    assertThat(refused.body()).isEqualTo("{}");
  }

  @Test
  void serviceThatIsDownIsUnavailable() {
    try (Door other = new Door(Map.of("cafezinho.urls.principal", "http://localhost:1"));
        Browser visitor = other.browser()) {
      HttpResponse<String> answer = visitor.get("/api/products");

      assertProblem(answer, 503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }
  }

  @Test
  void serviceThatHangsUpIsUnavailable() {
    door.principal.answers(
        _ -> {
          throw new IOException("gone");
        });

    assertProblem(browser.post("/api/orders", "{}"), 503);
  }

  @Test
  void shortAnswerThatBreaksOffIsBadGateway() {
    door.principal.answers(exchange -> breakOff(exchange, "{\"half\":", 100));

    assertProblem(browser.get("/api/cart"), 502);
  }

  @Test
  void longAnswerThatBreaksOffDoesNotLookWhole() {
    door.principal.answers(exchange -> breakOff(exchange, "x".repeat(200_000), 0));

    assertThatThrownBy(() -> browser.get("/api/cart")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void answerThatStallsIsCutOff() {
    CountDownLatch never = new CountDownLatch(1);
    door.principal.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await(never);
        });
    try {
      assertProblem(browser.get("/api/cart"), 502);
    } finally {
      never.countDown();
    }
  }

  @Test
  void serviceThatTakesTooLongIsTimedOut() {
    CountDownLatch never = new CountDownLatch(1);
    door.principal.answers(
        exchange -> {
          await(never);
          exchange.close();
        });
    try {
      assertProblem(browser.get("/api/products"), 504);
    } finally {
      never.countDown();
    }
  }

  @Test
  void moreThanServiceMayBeAskedAtOnceIsTurnedAway() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    try (Door narrow =
            new Door(
                Map.of(
                    "storefront.upstream.most-at-once", "1",
                    "storefront.upstream.wait-for-turn", "100ms",
                    "storefront.upstream.read-timeout", "30s"));
        Browser visitor = narrow.browser()) {
      narrow.principal.answers(
          exchange -> {
            asked.countDown();
            await(answered);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      Thread first = Thread.startVirtualThread(() -> narrow.browser().get("/api/products"));
      await(asked);

      assertProblem(visitor.get("/api/products"), 503);

      answered.countDown();
      assertThat(first.join(Duration.ofSeconds(5))).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void breakOff(HttpExchange exchange, String start, long length)
      throws IOException {
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(start.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    throw new IOException("broken off");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }
}
