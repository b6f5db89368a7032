package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every door takes bodies whose length nobody says, and refuses those of more than 64 KiB. */
@ExtendWith(OpenShop.class)
class ChunkedBodyIT {
  private static final int MOST = 64 * 1024;

  private final Shop shop;

  ChunkedBodyIT(Shop shop) {
    this.shop = shop;
  }

  private static String path(Service service) {
    return switch (service) {
      case STOREFRONT, PRINCIPAL -> "/api/orders";
      case ESTOQUE -> "/api/products";
      case PAGAMENTO -> "/webhooks/payments";
      case ENTREGA -> "/api/counter/orders/1/cancel";
      case NOTIFICACAO -> "/api/notifications";
      case EXTERNAL_PAYMENT_SYSTEM -> "/payments/pix";
    };
  }

  @ParameterizedTest
  @EnumSource
  void answersAsIfTheLengthWereSaid(Service service) throws Exception {
    var body = padded("{\"value\":1500}", MOST);
    var said = post(service, BodyPublishers.ofString(body));
    var unsaid = post(service, chunked(body));

    assertThat(unsaid.statusCode()).isEqualTo(said.statusCode()).isNotEqualTo(413);
  }

  @ParameterizedTest
  @EnumSource
  void refusesMore(Service service) throws Exception {
    var answer = post(service, chunked(padded("{\"value\":1500}", MOST + 1)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void reachesTheServiceBehindTheFrontDoor() {
    try (var shopper =
        new Shopper(URI.create("http://localhost:" + shop.port(Service.STOREFRONT)))) {
      var body = padded("{\"quantity\":2}", MOST);
      var cart = shopper.put("/api/cart/items/cafe-espresso", chunked(body)).isOk().json();
      assertThat(cart.path("items").path(0).path("quantity").asInt()).isEqualTo(2);

      shopper.put("/api/cart/items/cafe-espresso", chunked(body + " ")).is(413);
    }
  }

  @Test
  void opensPayments() throws Exception {
    var body = padded("{\"value\":1500}", MOST);
    assertThat(post(Service.EXTERNAL_PAYMENT_SYSTEM, chunked(body)).statusCode()).isEqualTo(201);
  }

  private static String padded(String json, int length) {
    return json + " ".repeat(length - json.length());
  }

  /** A stream has no length that could be told before. */
  private static BodyPublisher chunked(String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }

  private HttpResponse<String> post(Service service, BodyPublisher body) throws Exception {
    var door = URI.create("http://localhost:" + shop.port(service) + path(service));
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request = HttpRequest.newBuilder(door).header("Content-Type", "application/json");
      return http.send(request.POST(body).build(), BodyHandlers.ofString());
    }
  }
}
