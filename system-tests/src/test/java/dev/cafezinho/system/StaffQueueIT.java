package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Paid deliveries stand in the staff's queue, and what the staff do is seen by the shopper. */
class StaffQueueIT {
  private static final String SKU = "coxinha";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Shop shop;
  private static Shopper shopper;
  private static Operator staff;
  private static Bank bank;

  @BeforeAll
  static void open(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
    var servers = new ShopServers();
    shop = Shop.start(OpenShop.arguments(data, servers, "--cafezinho.delivery=by-staff"));
    shopper = new Shopper(shop.url(Service.STOREFRONT));
    staff = new Operator(shop, servers, "STAFF");
    bank = new Bank();
    await().atMost(PATIENCE).until(() -> shopper.available(SKU) > 5);
  }

  @AfterAll
  static void close() {
    bank.close();
    staff.close();
    shopper.close();
    shop.close();
  }

  @Test
  void leavesWhenTheStaffHaveSentIt() {
    var id = paid();
    assertThat(queued(id).path("status").asString()).isEqualTo("PAYMENT_APPROVED");

    step(id, "claim").isOk();
    step(id, "claim").isProblem(409);
    var preparing = shopper.awaitStatus(id, "PREPARING");
    assertThat(preparing.path("deletable").asBoolean()).isFalse();
    var nota = shopper.get(preparing.path("invoice").path("url").asString()).isOk().json();
    assertThat(nota.path("orderId").asString()).isEqualTo(id);
    shopper.delete("/api/orders/" + id).isProblem(409);
    assertThat(queued(id).path("claimedBy").asString()).isEqualTo("operator");

    step(id, "sent").isOk();
    assertThat(shopper.awaitStatus(id, "SHIPPED").path("tracking").asString()).startsWith("CF");
    step(id, "sent").isProblem(409);
  }

  @Test
  void paysBackWhatTheStaffCancelAndTellsWhy() {
    var before = shopper.available(SKU);
    var id = paid();
    shopper.awaitAvailable(SKU, before - 1);
    step(id, "claim").isOk();

    staff.post(at(id, "cancel"), "{\"reason\":\"A máquina quebrou\"}").isOk();

    var order = shopper.awaitStatus(id, "REFUNDED");
    assertThat(order.path("reason").asString()).isEqualTo("CANCELLED_BY_STAFF");
    assertThat(order.path("reasonText").asString()).isEqualTo("A máquina quebrou");
    shopper.awaitAvailable(SKU, before);
  }

  /** Paid, and in the queue. */
  private static String paid() {
    shopper.wants(SKU, 1);
    var id = shopper.order();
    bank.pay(shopper.paymentPage(id));
    await().atMost(PATIENCE).until(() -> !queued(id).isMissingNode());
    return id;
  }

  private static JsonNode queued(String id) {
    var queue = staff.get(shop.url(Service.ENTREGA).resolve("/api/counter/queue")).isOk().json();
    return queue
        .valueStream()
        .filter(order -> order.path("id").asString().equals(id))
        .findFirst()
        .orElseGet(() -> queue.path("nothing"));
  }

  private static Answer step(String id, String step) {
    return staff.post(at(id, step));
  }

  private static URI at(String id, String step) {
    return shop.url(Service.ENTREGA).resolve("/api/counter/orders/" + id + "/" + step);
  }
}
