package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is wrong is refused with a reason, and leaves everything as it was. */
@ExtendWith(OpenShop.class)
class BadInputIT {
  private final Shop shop;
  private final Shopper shopper;
  private JsonNode cart = MissingNode.getInstance();

  BadInputIT(Shop shop) {
    this.shop = shop;
    shopper = new Shopper(shop.url(Service.STOREFRONT));
  }

  @BeforeEach
  void fillCart() {
    shopper.wants("cafe-espresso", 1);
    cart = version();
  }

  @AfterEach
  void nothingChanged() {
    assertThat(version()).isEqualTo(cart);
    assertThat(shopper.get("/api/orders").json()).isEmpty();
    shopper.close();
  }

  private JsonNode version() {
    return shopper.get("/api/cart").json().path("version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 | PUT    | /api/cart/items/nothing       | {"quantity":1}
          400 | PUT    | /api/cart/items/cafe-espresso | {"quantity":0}
          400 | PUT    | /api/cart/items/cafe-espresso | {"quantity":100}
          400 | PUT    | /api/cart/items/cafe-espresso | {"quantity":-1}
          400 | PUT    | /api/cart/items/cafe-espresso | {"quantity":1.5}
          400 | PUT    | /api/cart/items/cafe-espresso | {"quantity":"2"}
          400 | PUT    | /api/cart/items/cafe-espresso | {}
          400 | PUT    | /api/cart/items/cafe-espresso | {"quantity":
          422 | PUT    | /api/cart/items/cappuccino    | {"quantity":1}
          400 | POST   | /api/cart/lines               | {
          400 | POST   | /api/cart/lines               | {}
          400 | POST   | /api/cart/lines               | {"sku":"cappuccino"}
          400 | POST   | /api/cart/lines               | {"sku":"cafe-coado","quantity":0}
          400 | POST   | /api/cart/lines               | {"sku":"cafe-coado","quantity":100}
          400 | POST   | /api/cart/lines               | {"sku":"cafe-coado","quantity":1.5}
          400 | POST   | /api/cart/lines               | {"sku":7,"quantity":1}
          400 | POST   | /api/cart/lines               | {"sku":"cappuccino","quantity":1,"options":"grande"}
          400 | POST   | /api/cart/lines               | {"sku":"cappuccino","quantity":1,"options":[7]}
          400 | POST   | /api/cart/lines               | {"sku":"cappuccino","quantity":1,"options":[null]}
          400 | POST   | /api/cart/lines               | {"sku":"cappuccino","quantity":1,"options":["grande","grande"]}
          400 | POST   | /api/cart/lines               | {"sku":"cafe-coado","quantity":1,"note":7}
          400 | POST   | /api/cart/lines               | {"sku":"cafe-coado","quantity":1,"note":"a\\nb"}
          400 | POST   | /api/cart/lines               | {"sku":"cafe-coado","quantity":1,"note":"\\ud800"}
          404 | POST   | /api/cart/lines               | {"sku":"nothing","quantity":1}
          422 | POST   | /api/cart/lines               | {"sku":"cappuccino","quantity":1}
          422 | POST   | /api/cart/lines               | {"sku":"cappuccino","quantity":1,"options":["gigante"]}
          422 | POST   | /api/cart/lines               | {"sku":"cappuccino","quantity":1,"options":["medio","grande"]}
          422 | POST   | /api/cart/lines               | {"sku":"cafe-espresso","quantity":99}
          404 | PUT    | /api/cart/lines/nothing       | {"quantity":1}
          400 | PUT    | /api/cart/lines/nothing       | {"quantity":0}
          400 | DELETE | /api/cart/lines/%25           | {}
          400 | POST   | /api/orders                   | {
          400 | POST   | /api/orders                   | {"fulfilment":"DELIVERY"}
          400 | POST   | /api/orders                   | {"fulfilment":"TELEPORT"}
          404 | DELETE | /api/orders/nothing           | {}
          """)
  void refuses(int status, String method, String path, String body) {
    var answer =
        switch (method) {
          case "PUT" -> shopper.put(path, body);
          case "POST" -> shopper.post(path, body);
          case "DELETE" -> shopper.delete(path);
          default -> throw new IllegalArgumentException(method);
        };
    answer.isProblem(status);
  }

  @ParameterizedTest
  @CsvSource({"/api/orders/nothing", "/api/products/nothing", "/api/nothing"})
  void knowsNothingThere(String path) {
    shopper.get(path).isProblem(404);
  }

  @Test
  void refusesWriteWithoutCsrfToken() {
    shopper.forge("POST", "/api/orders", Shopper.DELIVERY).isProblem(403);
  }

  @Test
  void refusesToOrderEmptyCart() {
    try (var other = new Shopper(shop.url(Service.STOREFRONT))) {
      other.post("/api/orders", Shopper.DELIVERY, "Idempotency-Key", "k").isProblem(409);
    }
  }

  @Test
  void refusesANoteThatIsTooLong() {
    var line = "{\"sku\":\"cafe-coado\",\"quantity\":1,\"note\":\"%s\"}";
    shopper.post("/api/cart/lines", line.formatted("a".repeat(141))).isProblem(400);
    shopper.post("/api/cart/lines", line.formatted("é".repeat(141))).isProblem(400);
  }

  /** It could not be stored as it was sent, and a retry with the same key would differ from it. */
  @Test
  void refusesHalfOfASurrogatePair() {
    var body = Shopper.DELIVERY.replace("Ana", "Ana \\ud800");
    shopper.post("/api/orders", body, "Idempotency-Key", "half").isProblem(400);
    try (var bank = new Bank()) {
      bank.post(
              shop.url(Service.EXTERNAL_PAYMENT_SYSTEM).resolve("/payments/pix"),
              "{\"value\":100,\"reference\":\"\\ud800\"}")
          .isProblem(400);
    }
  }

  @Test
  void hidesOrdersOfOthers() {
    try (var other = new Shopper(shop.url(Service.STOREFRONT))) {
      other.wants("cafe-coado", 1);
      var id = other.order();
      shopper.get("/api/orders/" + id).isProblem(404);
      shopper.get("/api/orders/" + id + "/journey").isProblem(404);
      shopper.get("/api/orders/" + id + "/invoice", "Accept", "application/json").isProblem(404);
      shopper.delete("/api/orders/" + id).isProblem(404);
      assertThat(other.order(id).path("status").asString()).isNotEqualTo("DELETED");
    }
  }

  @Test
  void refusesForgedWebhook() {
    try (var forger = new Bank()) {
      forger
          .post(
              shop.url(Service.PAGAMENTO).resolve("/webhooks/payments"),
              "{}",
              "webhook-id",
              "msg_1",
              "webhook-timestamp",
              Long.toString(System.currentTimeMillis() / 1000),
              "webhook-signature",
              "v1,AAAA")
          .isProblem(401);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PRINCIPAL, /api/orders",
    "PAGAMENTO, /",
    "ENTREGA, /api/orders/1/invoice",
    "NOTIFICACAO, /api/notifications",
    "ESTOQUE, /actuator/metrics"
  })
  void answersOnlyFrontDoor(Service service, String path) {
    try (var stranger = new Bank()) {
      stranger.get(shop.url(service).resolve(path)).isProblem(401);
    }
  }
}
