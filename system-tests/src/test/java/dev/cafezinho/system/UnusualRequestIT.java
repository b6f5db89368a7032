package dev.cafezinho.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP allows and nobody expects is answered alike by every service, and by no 500. */
@ExtendWith(OpenShop.class)
class UnusualRequestIT {
  private final Shop shop;

  UnusualRequestIT(Shop shop) {
    this.shop = shop;
  }

  /** Estoque and Pagamento read no parameters. */
  @ParameterizedTest
  @CsvSource({
    "PRINCIPAL, /api/orders",
    "ENTREGA, /api/orders/1/invoice.pdf",
    "NOTIFICACAO, /api/notifications",
    "EXTERNAL_PAYMENT_SYSTEM, /event/x/deliveries"
  })
  void refusesParameterWithoutName(Service service, String path) {
    try (var operator = new Operator(shop, "OPERATOR")) {
      operator.get(url(service, path + "?=x")).isProblem(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/products", "/api/cart", "/api/notifications", "/nowhere"})
  void refusesParameterWithoutNameAtTheFrontDoor(String path) {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      var answer = shopper.get(path + "?=x");
      assertThat(answer.status()).as(answer::toString).isLessThan(500);
      if (path.startsWith("/api/")) {
        answer.isProblem(400);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PRINCIPAL, /api/orders, POST",
    "ESTOQUE, /api/products, GET",
    "PAGAMENTO, /webhooks/payments, POST",
    "ENTREGA, /api/orders/1/invoice, GET",
    "NOTIFICACAO, /api/notifications, GET",
    "EXTERNAL_PAYMENT_SYSTEM, /payments/pix, POST"
  })
  void namesMethodsThereAre(Service service, String path, String method) {
    try (var operator = new Operator(shop, "OPERATOR")) {
      for (var unknown : new String[] {"FOO", "QUERY"}) {
        isRefused(operator.send(unknown, url(service, path)), method);
      }
      isRefused(operator.send("TRACE", url(service, path)), "GET");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/orders", "/api/cart", "/api/notifications", "/api/products"})
  void namesMethodsThereAreAtTheFrontDoor(String path) {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      for (var unknown : new String[] {"FOO", "QUERY", "TRACE"}) {
        isRefused(shopper.send(unknown, path), "GET");
      }
      shopper.forge("FOO", path, "").isProblem(403);
    }
  }

  /** Sent by hand, for the client would refuse to. */
  @Test
  void refusesControlCharactersInHeaders() throws IOException {
    try (var door = new Socket("localhost", shop.port(Service.STOREFRONT))) {
      var request =
          """
          GET /api/notifications HTTP/1.1
          Host: localhost
          Connection: close
          Last-Event-ID: \u0084

          """
              .replace("\n", "\r\n");
      door.getOutputStream().write(request.getBytes(UTF_8));
      var answer = new String(door.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  private static void isRefused(Answer answer, String method) {
    answer.isProblem(405);
    assertThat(answer.header("Allow")).contains(method);
    assertThat(answer.toString()).doesNotContain("/error");
  }

  private URI url(Service service, String path) {
    return URI.create(shop.url(service) + path);
  }
}
