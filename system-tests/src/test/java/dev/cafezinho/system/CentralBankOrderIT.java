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

/** An order whose charge is a cob, and whose payment is told by the Central Bank's callback. */
class CentralBankOrderIT {
  private static final String PUDDING = "pudim";
  private static final String MATE = "mate-gelado";
  private static final String KEY = "123e4567-e12b-12d1-a456-426655440000";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Shop shop;
  private static Shopper shopper;
  private static Bank bank;

  @BeforeAll
  static void open(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) {
    shop =
        Shop.start(
            OpenShop.arguments(
                data,
                new ShopServers(),
                "--cafezinho.payment.provider=bacen",
                "--cafezinho.payment.ask-after=5s",
                "--cafezinho.payment.expires-in=25s",
                "--cafezinho.psp.bacen.batch.collect=300ms"));
    shopper = new Shopper(shop.url(Service.STOREFRONT));
    bank = new Bank();
    await().atMost(PATIENCE).until(() -> shopper.available(PUDDING) > 10);
  }

  @AfterAll
  static void close() {
    bank.close();
    shopper.close();
    shop.close();
  }

  @Test
  void sendsOrderThatTheCallbackSaysIsPaid() {
    shopper.wants(PUDDING, 1);
    var id = shopper.order();
    var page = shopper.paymentPage(id);
    assertThat(shopper.order(id).path("payment").path("pixCode").asString())
        .startsWith("000201010212")
        .contains("/qr/");

    bank.pay(page);

    shopper.awaitStatus(id, "SHIPPED");
    assertThat(cob(id).path("status").asString()).isEqualTo("CONCLUIDA");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var told = deliveries();
              assertThat(told.toString()).contains(id.replace("-", ""));
              assertThat(told.path(0).path("status").asString()).isEqualTo("delivered");
            });
  }

  @Test
  void returnsStockOfRefusedPayment() {
    var before = shopper.available(PUDDING);
    shopper.wants(PUDDING, 3);
    var id = shopper.order();
    var page = shopper.paymentPage(id);

    bank.refuse(page);

    var order = shopper.awaitStatus(id, "DELETED");
    assertThat(order.path("reason").asString()).isEqualTo("PAYMENT_REFUSED");
    await().atMost(PATIENCE).until(() -> shopper.available(PUDDING) == before);
  }

  @Test
  void removesChargeOfDeletedOrder() {
    shopper.wants(PUDDING, 1);
    var id = shopper.order();
    shopper.paymentPage(id);

    shopper.delete("/api/orders/" + id).isOk();

    shopper.awaitStatus(id, "DELETED");
    await()
        .atMost(PATIENCE)
        .until(() -> cob(id).path("status").asString().equals("REMOVIDA_PELO_USUARIO_RECEBEDOR"));
  }

  /** Not our clock but the bank decides that it is not paid any more. */
  @Test
  void removesChargeThatIsNotPaidInTimeAndReturnsItsStock() {
    var before = shopper.available(MATE);
    shopper.wants(MATE, 2);
    var id = shopper.order();
    shopper.paymentPage(id);

    var order = shopper.awaitStatus(id, "DELETED");

    assertThat(order.path("reason").asString()).isEqualTo("PAYMENT_EXPIRED");
    assertThat(cob(id).path("status").asString()).isEqualTo("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    await().atMost(PATIENCE).until(() -> shopper.available(MATE) == before);
  }

  private static JsonNode cob(String order) {
    return ask("/cob/" + order.replace("-", ""));
  }

  private static JsonNode deliveries() {
    return ask("/event/sole:pix:" + KEY + "/deliveries");
  }

  private static JsonNode ask(String path) {
    var url = shop.url(Service.EXTERNAL_PAYMENT_SYSTEM) + path;
    return bank.get(URI.create(url), "application/json").isOk().json();
  }
}
