package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(OpenShop.class)
class OneOrderIT implements StockReturns {
  private static final String ESPRESSO = "cafe-espresso";
  private static final String JUICE = "suco-de-laranja";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Shopper shopper;
  private final Shop shop;
  private final Bank bank = new Bank();

  OneOrderIT(Shop shop) {
    this.shop = shop;
    shopper = new Shopper(shop.url(Service.STOREFRONT));
  }

  @BeforeEach
  void shopIsStocked() {
    await().atMost(PATIENCE).until(() -> shopper.available(ESPRESSO) > 10);
  }

  @Override
  public Shopper shopper() {
    return shopper;
  }

  @Override
  public Bank bank() {
    return bank;
  }

  @Test
  void fillsAndChangesCart() {
    shopper.wants(ESPRESSO, 2);
    shopper.wants(JUICE, 1);
    shopper.wants(ESPRESSO, 3);
    shopper.delete("/api/cart/items/" + JUICE).isOk();

    var cart = shopper.get("/api/cart").isOk().json();
    assertThat(cart.path("items")).hasSize(1);
    assertThat(cart.path("items").path(0).path("quantity").asInt()).isEqualTo(3);
    assertThat(cart.path("total").path("amount").asInt())
        .isEqualTo(3 * cart.path("items").path(0).path("unitPrice").path("amount").asInt());
  }

  @Test
  void sendsPaidOrderAndTellsItLive() throws Exception {
    try (var live = LiveStream.open(shopper)) {
      shopper.wants(ESPRESSO, 2);
      var id = shopper.order();
      assertThat(shopper.get("/api/cart").json().path("items")).isEmpty();
      shopper.awaitStatus(id, "AWAITING_PAYMENT");

      bank.pay(shopper.paymentPage(id));

      await()
          .atMost(PATIENCE)
          .until(() -> live.events().stream().anyMatch(event -> event.tells(id, "SHIPPED")));
      var order = shopper.awaitStatus(id, "SHIPPED");
      assertThat(order.path("payment").path("status").asString()).isEqualTo("APPROVED");
      assertThat(order.path("tracking").asString()).isNotBlank();
      assertThat(live.ids())
          .isEqualTo(LongStream.rangeClosed(1, live.ids().size()).boxed().toList());
    }
  }

  @Test
  void showsInvoiceOfShippedOrder() {
    shopper.wants(ESPRESSO, 2);
    var id = shopper.order();
    bank.pay(shopper.paymentPage(id));
    var total = shopper.awaitStatus(id, "SHIPPED").path("total");

    var invoice = shopper.get("/api/orders/" + id + "/invoice", "Accept", "application/json");
    assertThat(invoice.isOk().json().path("total")).isEqualTo(total);
    var pdf = shopper.get("/api/orders/" + id + "/invoice.pdf").isOk();
    assertThat(pdf.contentType()).startsWith("application/pdf");
    assertThat(new String(pdf.response().body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  /** From the menu to the nota, in English as far as it is the shopper's. */
  @Test
  void carriesOptionsAndNoteFromTheMenuToTheNota() {
    var menu = shopper.get("/api/products/cappuccino", "Accept-Language", "en").isOk().json();
    var size = menu.path("options").path(0);
    assertThat(size.path("name").asString()).isEqualTo("Size");
    assertThat(menu.path("category").asString()).isEqualTo("Coffees");
    var price =
        menu.path("price").path("amount").asInt()
            + priceOf("grande", size)
            + priceOf("leite-de-aveia", menu.path("options").path(1));

    shopper
        .post(
            "/api/cart/lines",
            """
            {"sku":"cappuccino","quantity":2,"options":["leite-de-aveia","grande"],
             "note":" pouca espuma "}
            """)
        .isOk();
    shopper
        .post(
            "/api/cart/lines", "{\"sku\":\"cappuccino\",\"quantity\":1,\"options\":[\"pequeno\"]}")
        .isOk();
    var cart = shopper.get("/api/cart").isOk().json();
    assertThat(cart.path("items")).hasSize(2);
    var line = cart.path("items").path(0);
    assertThat(line.path("unitPrice").path("amount").asInt()).isEqualTo(price);
    assertThat(line.path("note").asString()).isEqualTo("pouca espuma");
    assertThat(line.path("options").path(0).path("name").asString()).isEqualTo("Grande");

    var answer =
        shopper
            .post(
                "/api/orders",
                Shopper.DELIVERY.replace(
                    "{\"fulfilment\"",
                    "{\"expectedTotal\":" + cart.path("total") + ",\"fulfilment\""),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Accept-Language",
                "en")
            .is(201)
            .json();
    var id = answer.path("id").asString();
    assertThat(answer.path("deletable").asBoolean()).isTrue();
    assertThat(answer.path("lines").path(0).path("id")).isEqualTo(line.path("id"));
    assertThat(answer.path("lines").path(0).path("options").path(1).path("name").asString())
        .isEqualTo("Oat milk");
    bank.pay(shopper.paymentPage(id));
    var shipped = shopper.awaitStatus(id, "SHIPPED");
    assertThat(shipped.path("deletable").asBoolean()).isFalse();
    assertThat(shipped.path("total")).isEqualTo(cart.path("total"));

    var nota =
        shopper.get("/api/orders/" + id + "/invoice", "Accept", "application/json").isOk().json();
    assertThat(nota.path("lines")).hasSize(2);
    assertThat(nota.path("lines").path(0).path("options").path(0).asString()).isEqualTo("Grande");
    assertThat(nota.path("lines").path(0).path("options").path(1).asString())
        .isEqualTo("Leite de aveia");
    assertThat(nota.path("lines").path(0).path("note").asString()).isEqualTo("pouca espuma");
    assertThat(nota.path("total")).isEqualTo(cart.path("total"));
  }

  private static int priceOf(String choice, JsonNode group) {
    return group
        .path("choices")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(choice))
        .findFirst()
        .orElseThrow()
        .path("price")
        .path("amount")
        .asInt();
  }

  @Test
  void sameKeyMakesOneOrder() {
    shopper.wants(ESPRESSO, 1);
    var key = UUID.randomUUID().toString();

    var first = shopper.post("/api/orders", Shopper.DELIVERY, "Idempotency-Key", key).is(201);
    var second = shopper.post("/api/orders", Shopper.DELIVERY, "Idempotency-Key", key).is(201);

    assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(first.header("Location")).endsWith(first.json().path("id").asString());
    assertThat(shopper.get("/api/orders").isOk().json()).hasSize(1);
  }

  @Test
  void keepsShippedOrder() {
    shopper.wants(ESPRESSO, 1);
    var id = shopper.order();
    bank.pay(shopper.paymentPage(id));
    shopper.awaitStatus(id, "SHIPPED");

    shopper.delete("/api/orders/" + id).isProblem(409);

    assertThat(shopper.order(id).path("status").asString()).isEqualTo("SHIPPED");
  }

  @Test
  void resumesStreamWithoutGapOrRepeat() throws Exception {
    shopper.wants(ESPRESSO, 1);
    var id = shopper.order();
    bank.pay(shopper.paymentPage(id));
    shopper.awaitStatus(id, "SHIPPED");

    try (var all = LiveStream.after(shopper, 0)) {
      await()
          .atMost(PATIENCE)
          .until(() -> all.events().stream().anyMatch(event -> event.tells(id, "SHIPPED")));
      try (var rest = LiveStream.after(shopper, 2)) {
        await()
            .atMost(PATIENCE)
            .until(() -> rest.events().stream().anyMatch(event -> event.tells(id, "SHIPPED")));
        assertThat(rest.ids()).first().isEqualTo(3L);
        assertThat(rest.ids())
            .isEqualTo(LongStream.rangeClosed(3, 2 + rest.ids().size()).boxed().toList());
      }
    }
  }

  @Test
  void tellsWholeJourney() {
    shopper.wants(ESPRESSO, 1);
    var id = shopper.order();
    bank.pay(shopper.paymentPage(id));
    shopper.awaitStatus(id, "SHIPPED");

    var journey = shopper.get("/api/orders/" + id + "/journey").isOk().json();

    assertThat(journey.toString())
        .contains("order.created.v1", "stock.reserved.v1", "payment.approved.v1")
        .contains("order.shipped.v1");
    assertThat(shop.url(Service.PRINCIPAL)).isNotNull();
  }
}
