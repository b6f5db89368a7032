package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.TestBroker;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The staff cancel orders that have not left, paid or not. */
@ExtendWith(OpenShop.class)
class StaffCancelIT {
  private static final String SKU = "coxinha";
  private static final String UNCOUNTED = "cafe-coado";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Shop shop;
  private final Shopper shopper;
  private final Operator staff;
  private final Bank bank = new Bank();

  StaffCancelIT(Shop shop) {
    this.shop = shop;
    shopper = new Shopper(shop.url(Service.STOREFRONT));
    staff = new Operator(shop, "STAFF");
  }

  @BeforeEach
  void shopIsStocked() {
    await().atMost(PATIENCE).until(() -> shopper.available(SKU) > 5);
  }

  @AfterEach
  void leave() {
    bank.close();
    staff.close();
    shopper.close();
  }

  @Test
  void endsUnpaidOrderAndReturnsItsStock() throws Exception {
    try (var live = LiveStream.open(shopper)) {
      var before = shopper.available(SKU);
      shopper.wants(SKU, 2);
      var id = shopper.order();
      shopper.awaitStatus(id, "AWAITING_PAYMENT");
      shopper.awaitAvailable(SKU, before - 2);

      cancel(id);

      var order = shopper.awaitStatus(id, "DELETED");
      assertThat(order.path("reason").asString()).isEqualTo("CANCELLED_BY_STAFF");
      shopper.awaitAvailable(SKU, before);
      awaitTold(live, id, "DELETED");
      assertThat(staff.post(cancelling(id)).isOk().json().path("number").asInt())
          .isEqualTo(order.path("number").asInt());
    }
  }

  @Test
  void endsPaidOrderAndReturnsItsStockAndMoney() throws Exception {
    try (var live = LiveStream.open(shopper)) {
      var before = shopper.available(SKU);
      shopper.wants(SKU, 2);
      String id;
      setEntregaHearingOfPayments("STOPPED"); // else it leaves at once
      try {
        id = shopper.order();
        bank.pay(shopper.paymentPage(id));
        shopper.awaitStatus(id, "PAYMENT_APPROVED");
        shopper.awaitAvailable(SKU, before - 2);

        cancel(id);

        var order = shopper.awaitStatus(id, "REFUNDED");
        assertThat(order.path("reason").asString()).isEqualTo("CANCELLED_BY_STAFF");
        assertThat(order.path("payment").path("status").asString()).isEqualTo("REFUNDED");
        shopper.awaitAvailable(SKU, before);
        awaitTold(live, id, "DELETED");
        awaitTold(live, id, "REFUNDED");
      } finally {
        setEntregaHearingOfPayments("STARTED");
      }
      awaitEntregaHasHeardOfAllPayments();
      await()
          .during(Duration.ofSeconds(2))
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(shopper.get("/api/orders/" + id + "/journey").isOk().json().toString())
                      .contains("delivery.cancelled.v1", "payment.refunded.v1")
                      .doesNotContain("order.shipped.v1"));
    }
  }

  @Test
  void keepsWhatHasLeft() {
    shopper.wants(UNCOUNTED, 1);
    var id = shopper.order();
    bank.pay(shopper.paymentPage(id));
    shopper.awaitStatus(id, "SHIPPED");

    staff.post(cancelling(id)).isProblem(409);

    assertThat(shopper.order(id).path("status").asString()).isEqualTo("SHIPPED");
  }

  @Test
  void isForStaffOnly() {
    shopper.wants(UNCOUNTED, 1);
    var id = shopper.order();
    shopper.awaitStatus(id, "AWAITING_PAYMENT");

    shopper.post("/api/counter/orders/" + id + "/cancel", "").isProblem(403);
    bank.post(cancelling(id), "").isProblem(401);
    staff.post(cancelling(UUID.randomUUID().toString())).isProblem(404);

    assertThat(shopper.order(id).path("status").asString()).isEqualTo("AWAITING_PAYMENT");
  }

  /** As soon as Entrega has heard of the order. */
  private void cancel(String id) {
    var answer =
        await()
            .atMost(PATIENCE)
            .until(() -> staff.post(cancelling(id)), it -> it.status() != 404)
            .isOk();
    assertThat(answer.json().path("status").asString()).isEqualTo("DELETED");
  }

  private URI cancelling(String id) {
    return shop.url(Service.ENTREGA).resolve("/api/counter/orders/" + id + "/cancel");
  }

  private void setEntregaHearingOfPayments(String state) {
    try (var operator = new Operator(shop, "OPERATOR")) {
      operator.setBinding(Service.ENTREGA, "pagamentosAprovados-in-0", state);
    }
  }

  private void awaitEntregaHasHeardOfAllPayments() throws Exception {
    try (var connection = TestBroker.connect(shop.rabbit());
        var channel = connection.createChannel()) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> channel.messageCount(Publication.PAYMENT_APPROVED.topic() + ".entrega") == 0);
    }
  }

  private static void awaitTold(LiveStream live, String id, String status) {
    await(id + " is told to be " + status)
        .atMost(PATIENCE)
        .until(() -> live.events().stream().anyMatch(event -> event.tells(id, status)));
  }
}
