package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a shopper does and sees. */
@ExtendWith(OpenShop.class)
class BrowserJourneyIT {
  private static final HasAttributeOptions IN_TIME = new HasAttributeOptions().setTimeout(30_000);
  private static final IsVisibleOptions IN_A_WHILE = new IsVisibleOptions().setTimeout(30_000);

  private final Shop shop;
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();

  BrowserJourneyIT(Shop shop) {
    this.shop = shop;
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  /**
   * Sees the products, puts some into the cart, changes and removes them, orders, deletes, lists.
   */
  @Test
  void doesEverythingThatShoppersDo() {
    fillCart("cafe-espresso");
    page.getByTestId("qty-cafe-espresso").fill("3");
    assertThat(page.getByTestId("cart-count")).hasText("3");
    var cart = page.url();
    page.navigate(shop.url(Service.STOREFRONT).toString());
    page.getByTestId("add-coxinha").click();
    assertThat(page.getByTestId("cart-count")).hasText("4");
    page.navigate(cart);
    page.getByTestId("remove-coxinha").click();
    assertThat(page.getByTestId("cart-item-coxinha")).isHidden();
    assertThat(page.getByTestId("cart-count")).hasText("3");

    checkOut();
    page.getByTestId("place-order").click();
    awaitStatus("AWAITING_PAYMENT");
    assertThat(page.getByTestId("cart-count")).hasText("0");
    var order = page.url().substring(page.url().lastIndexOf('/') + 1);

    page.getByTestId("delete-order").click();
    page.getByTestId("confirm-delete").click();
    awaitStatus("DELETED");

    page.navigate(shop.url(Service.STOREFRONT).resolve("/orders").toString());
    assertThat(page.getByTestId("order-" + order)).containsText("Excluído por você");
  }

  @Test
  void paysOrderAndSeesItShippedWithoutReload() {
    fillCart("cafe-espresso");
    checkOut();
    page.getByTestId("place-order").click();
    awaitStatus("AWAITING_PAYMENT");

    // the bank in a tab of its own, so that the order's page stays as it is
    try (var bank = page.context().newPage()) {
      bank.navigate(page.getByTestId("pay-link").getAttribute("href"));
      assertThat(bank.getByTestId("payment-amount")).containsText("R$");
      bank.getByTestId("pay").click();
      assertThat(bank.getByTestId("payment-status")).hasAttribute("data-status", "paid", IN_TIME);
      awaitStatus("SHIPPED");
    }
    assertThat(page.getByTestId("tracking")).isVisible();
    assertThat(page.getByTestId("invoice-link")).isVisible();
  }

  @Test
  void refusesPaymentAndSeesOrderDeletedAndStockBack() {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      var before = shopper.available("bolo-de-cenoura");
      fillCart("bolo-de-cenoura");
      checkOut();
      page.getByTestId("place-order").click();
      awaitStatus("AWAITING_PAYMENT");
      shopper.awaitAvailable("bolo-de-cenoura", before - 1);

      page.getByTestId("pay-link").click();
      page.getByTestId("refuse").click();
      assertThat(page.getByTestId("payment-status"))
          .hasAttribute("data-status", "refused", IN_TIME);
      page.getByTestId("back-to-shop").click();

      awaitStatus("DELETED");
      shopper.awaitAvailable("bolo-de-cenoura", before);
    }
  }

  @Test
  void deletesOrderAsSoonAsEntregaHasSaidThatItMay() {
    fillCart("cafe-espresso");
    checkOut();
    page.getByTestId("place-order").click();
    awaitStatus("AWAITING_PAYMENT");
    try (var operator = new Operator(shop, "OPERATOR")) {
      operator.setBinding(Service.ENTREGA, "exclusoesSolicitadas-in-0", "STOPPED");
      try {
        page.getByTestId("delete-order").click();
        page.getByTestId("confirm-delete").click();
        assertThat(page.getByTestId("deletion-requested")).isVisible(IN_A_WHILE);
        page.reload();
        assertThat(page.getByTestId("deletion-requested")).isVisible(IN_A_WHILE);
      } finally {
        operator.setBinding(Service.ENTREGA, "exclusoesSolicitadas-in-0", "STARTED");
      }
    }
    awaitStatus("DELETED");
    assertThat(page.getByTestId("deletion-requested")).isHidden();
  }

  private void fillCart(String sku) {
    page.navigate(shop.url(Service.STOREFRONT).toString());
    assertThat(page.getByTestId("product-" + sku)).isVisible();
    page.getByTestId("add-" + sku).click();
    assertThat(page.getByTestId("cart-count")).containsText("1");
    page.getByTestId("cart-link").click();
    assertThat(page.getByTestId("cart-item-" + sku)).isVisible();
  }

  private void checkOut() {
    page.getByTestId("checkout").click();
    new ShopPages(page, shop.url(Service.STOREFRONT)).fillIn();
  }

  private void awaitStatus(String status) {
    assertThat(page.getByTestId("order-status")).hasAttribute("data-status", status, IN_TIME);
  }
}
