package dev.cafezinho.system;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The payment system misbehaves as it is told to, and each order ends as it should. */
@ExtendWith(OpenShop.class)
class ScriptedFaultsIT {
  private static final String SKU = "cafe-coado";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Shopper shopper;
  private final Bank bank = new Bank();
  private int before;

  ScriptedFaultsIT(Shop shop) {
    shopper = new Shopper(shop.url(Service.STOREFRONT));
  }

  @BeforeEach
  void countStock() {
    await().atMost(PATIENCE).until(() -> shopper.available(SKU) > 10);
    before = shopper.available(SKU);
  }

  @AfterEach
  void leave() {
    bank.close();
    shopper.close();
  }

  @Test
  void sendsOnceWhatIsPaidTwiceAndLate() {
    var id = order();
    var page = shopper.paymentPage(id);
    bank.script(page, "{\"duplicate\":3,\"delay\":\"PT1S\"}");

    bank.pay(page);

    shopper.awaitStatus(id, "SHIPPED");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(bank.webhooks(page))
                    .hasSize(4)
                    .allMatch(each -> each.path("status").asString().equals("delivered")));
    assertThat(events(id)).filteredOn("payment.approved.v1"::equals).hasSize(1);
    assertThat(shopper.available(SKU)).isEqualTo(before - 1);
  }

  /** What nobody was told, and what nobody may believe: Pagamento asks after half a minute. */
  @Test
  void findsOutByAskingWhatItWasNotOrWronglyTold() {
    var lost = order();
    var wrong = order();
    var forged = order();
    bank.script(shopper.paymentPage(lost), "{\"drop_every\":1}");
    bank.script(shopper.paymentPage(wrong), "{\"wrong_amount\":true}");
    bank.script(shopper.paymentPage(forged), "{\"wrong_signature\":true}");

    bank.pay(shopper.paymentPage(lost));
    bank.pay(shopper.paymentPage(wrong));
    bank.pay(shopper.paymentPage(forged));

    awaitAnswer(shopper.paymentPage(wrong), 400);
    awaitAnswer(shopper.paymentPage(forged), 401);
    var webhook = bank.webhooks(shopper.paymentPage(lost)).getFirst();
    assertThat(webhook.path("status").asString()).isEqualTo("delivered");
    assertThat(webhook.path("attempts")).isEmpty();
    for (var id : new String[] {lost, wrong, forged}) {
      assertThat(status(id)).isEqualTo("AWAITING_PAYMENT");
    }
    for (var id : new String[] {lost, wrong, forged}) {
      shopper.awaitStatus(id, "SHIPPED");
    }
  }

  @Test
  void givesStockBackWhenTheBankRefuses() {
    var id = order();
    var page = shopper.paymentPage(id);
    bank.script(page, "{\"refuse_every\":1}");

    bank.confirm(page).isProblem(409);

    var order = shopper.awaitStatus(id, "DELETED");
    assertThat(order.path("reason").asString()).isEqualTo("PAYMENT_REFUSED");
    awaitAllStockBack();
  }

  @Test
  void refundsThoughItHearsOfTheRefundBeforeThePayment() {
    var id = order();
    var page = shopper.paymentPage(id);
    bank.script(page, "{\"reorder\":true}");
    bank.pay(page);
    shopper.delete("/api/orders/" + id).isOk();

    shopper.awaitStatus(id, "REFUNDED");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(bank.webhooks(page))
                    .hasSize(2)
                    .allMatch(each -> each.path("status").asString().equals("delivered")));
    var told = bank.webhooks(page).stream().sorted(comparing(ScriptedFaultsIT::firstTry)).toList();
    assertThat(told.getFirst().path("body").asString()).contains("\"status\":\"refunded\"");
    assertThat(told.getLast().path("body").asString()).contains("\"status\":\"authorized\"");
    assertThat(status(id)).isEqualTo("REFUNDED");
    awaitAllStockBack();
  }

  @Test
  void refundsThoughAnswersComeTooLate() {
    var id = order();
    var page = shopper.paymentPage(id);
    bank.script(page, "{\"delay\":\"PT1M\"}");
    bank.pay(page);
    await().atMost(PATIENCE).until(() -> bank.webhooks(page).size() == 1);
    // longer than Pagamento waits
    bank.script(page, "{\"slow_answer\":\"PT6S\",\"times\":1}");

    shopper.delete("/api/orders/" + id).isOk();

    shopper.awaitStatus(id, "REFUNDED");
    awaitAllStockBack();
  }

  private String order() {
    shopper.wants(SKU, 1);
    return shopper.order();
  }

  private String status(String id) {
    return shopper.order(id).path("status").asString();
  }

  private List<String> events(String id) {
    var journey = shopper.get("/api/orders/" + id + "/journey").isOk().json();
    return StreamSupport.stream(journey.spliterator(), false)
        .map(event -> event.path("type").asString())
        .toList();
  }

  private void awaitAnswer(URI page, int status) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(bank.webhooks(page).getFirst().path("attempts"))
                    .isNotEmpty()
                    .allMatch(attempt -> attempt.path("status").asInt() == status));
  }

  private void awaitAllStockBack() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(shopper.available(SKU)).isEqualTo(before));
  }

  private static Instant firstTry(JsonNode webhook) {
    return Instant.parse(webhook.path("attempts").path(0).path("at").asString());
  }
}
