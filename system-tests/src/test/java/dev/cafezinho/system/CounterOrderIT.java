package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders at the counter, from the code of the display to the board. */
@ExtendWith(OpenShop.class)
class CounterOrderIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HasAttributeOptions IN_TIME = new HasAttributeOptions().setTimeout(30_000);
  private static final String DRINK = "cafe-espresso";

  private final Shop shop;
  private final Shopper shopper;
  private final Operator staff;
  private final Bank bank = new Bank();
  private final Chromium chromium = new Chromium();

  CounterOrderIT(Shop shop) {
    this.shop = shop;
    shopper = new Shopper(shop.url(Service.STOREFRONT));
    staff = new Operator(shop, "STAFF");
  }

  @AfterEach
  void leave() {
    chromium.close();
    bank.close();
    staff.close();
    shopper.close();
  }

  @Test
  void isAdmittedPaidAndOnTheBoardOfEverybody() {
    var admission = admission();
    shopper.wants(DRINK, 2);
    var body =
        "{\"fulfilment\":\"COUNTER\",\"buyer\":{\"name\":\"Ana\"},\"admission\":\"%s\"}"
            .formatted(admission.path("code").asString());

    var order =
        shopper
            .post("/api/orders", body, "Idempotency-Key", UUID.randomUUID().toString())
            .is(201)
            .json();

    var id = order.path("id").asString();
    assertThat(admission().path("remaining").asInt())
        .isLessThanOrEqualTo(admission.path("remaining").asInt() - 2);
    bank.pay(shopper.paymentPage(id));
    shopper.awaitStatus(id, "PAYMENT_APPROVED");
    await("the board shows the order")
        .atMost(PATIENCE)
        .until(
            () -> waiting(order.path("number").asInt()).path("status").asString(""),
            "PAYMENT_APPROVED"::equals);
    assertThat(display().has("admission")).as("for everybody").isFalse();
  }

  @Test
  void isSoldForCashAndCancelledByTheStaff() {
    var sale = "{\"lines\":[{\"sku\":\"cafe-coado\",\"quantity\":1}],\"payment\":\"CASH\"}";

    var order =
        staff.post(at("/api/counter/orders"), sale, UUID.randomUUID().toString()).is(201).json();

    assertThat(order.path("status").asString()).isEqualTo("PAYMENT_APPROVED");
    var number = order.path("number").asInt();
    assertThat(waiting(number).path("status").asString("")).isEqualTo("PAYMENT_APPROVED");
    var cancelling =
        shop.url(Service.ENTREGA)
            .resolve("/api/counter/orders/" + order.path("id").asString() + "/cancel");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(staff.post(cancelling).status()).isEqualTo(200));
    await("the board is without it")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(waiting(number).isMissingNode()).isTrue());
  }

  @Test
  void isNotForWhatTheStaffHavePaused() {
    var product = shop.url(Service.ESTOQUE).resolve("/api/counter/products/mate-gelado/");
    var before = shopper.available("mate-gelado");
    staff.post(product.resolve("pause")).isOk();
    try {
      shopper.awaitAvailable("mate-gelado", 0);
      assertThat(cartProblem("mate-gelado")).isEqualTo("SOLD_OUT");
    } finally {
      staff.post(product.resolve("resume")).isOk();
    }
    shopper.awaitAvailable("mate-gelado", before);
  }

  private String cartProblem(String sku) {
    shopper.wants(sku, 1);
    return shopper.get("/api/cart").isOk().json().at("/items/0/problem").asString("");
  }

  /** As a phone does, to which localhost is the phone itself. */
  @Test
  void isOrderedAndPaidByAScannedAddressUnderAnotherHostName() {
    var page = chromium.page();
    page.navigate(elsewhere(admission().path("url").asString()));
    page.getByTestId("add-" + DRINK).click();
    page.getByTestId("cart-link").click();
    page.getByTestId("checkout").click();
    assertThat(page.getByTestId("fulfilment-COUNTER")).isChecked();
    page.locator("[name='buyer.name']").fill("Ana");
    page.getByTestId("place-order").click();
    awaitStatus(page, "AWAITING_PAYMENT");

    try (var payment = page.context().newPage()) {
      payment.navigate(elsewhere(page.getByTestId("pay-link").getAttribute("href")));
      payment.getByTestId("pay").click();
      assertThat(payment.getByTestId("payment-status"))
          .hasAttribute("data-status", "paid", IN_TIME);
    }
    awaitStatus(page, "PAYMENT_APPROVED");
  }

  /** Browsers know every name that ends so. */
  private static String elsewhere(String address) {
    assertThat(address).startsWith("http://localhost:");
    return address.replace("//localhost:", "//cafe.localhost:");
  }

  private static void awaitStatus(Page page, String status) {
    assertThat(page.getByTestId("order-status")).hasAttribute("data-status", status, IN_TIME);
  }

  private JsonNode admission() {
    return staff.get(at("/api/counter/display")).isOk().json().path("admission");
  }

  private JsonNode display() {
    return shopper.get("/api/counter/display").isOk().json();
  }

  private JsonNode waiting(int number) {
    var found = display().path("waiting");
    for (var entry : found) {
      if (entry.path("number").asInt() == number) {
        return entry;
      }
    }
    return found.path("none");
  }

  private URI at(String path) {
    return shop.url(Service.PRINCIPAL).resolve(path);
  }
}
