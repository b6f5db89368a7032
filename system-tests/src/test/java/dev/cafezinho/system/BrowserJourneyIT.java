package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a shopper does and sees. */
@ExtendWith(OpenShop.class)
class BrowserJourneyIT {
  private static final HasAttributeOptions IN_TIME = new HasAttributeOptions().setTimeout(30_000);
  private static final IsVisibleOptions IN_A_WHILE = new IsVisibleOptions().setTimeout(30_000);
  private static final List<Integer> WIDTHS = List.of(390, 820, 1440);
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final Shop shop;
  private final Chromium chromium;
  private final Page page;
  private final List<String> barriers = new ArrayList<>();

  BrowserJourneyIT(Shop shop) {
    this.shop = shop;
    chromium = new Chromium();
    page = chromium.page();
  }

  @AfterEach
  void leave() {
    chromium.close();
    assertThat(barriers).as("serious violations of accessibility rules").isEmpty();
  }

  @Test
  void paysOrderAndSeesItShippedWithoutReload() {
    fillCart("cafe-espresso");
    checkOut();
    look("checkout");
    var begin = Instant.now();
    page.getByTestId("place-order").click();
    awaitStatus("AWAITING_PAYMENT");
    tell("awaiting payment", begin);
    look("order");

    // the bank in a tab of its own, so that the order's page stays as it is
    try (var bank = page.context().newPage()) {
      bank.navigate(page.getByTestId("pay-link").getAttribute("href"));
      assertThat(bank.getByTestId("payment-amount")).containsText("R$");
      look("payment", bank);
      var paid = Instant.now();
      bank.getByTestId("pay").click();
      assertThat(bank.getByTestId("payment-status")).hasAttribute("data-status", "paid", IN_TIME);
      awaitStatus("SHIPPED");
      tell("paid to SHIPPED", paid);
    }
    tell("place order to SHIPPED", begin);
    assertThat(page.getByTestId("tracking")).isVisible();
    assertThat(page.getByTestId("invoice-link")).isVisible();
    look("shipped");
  }

  @Test
  void refusesPaymentAndSeesOrderDeletedAndStockBack() {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      var before = shopper.available("cafe-com-leite");
      fillCart("cafe-com-leite");
      checkOut();
      page.getByTestId("place-order").click();
      awaitStatus("AWAITING_PAYMENT");
      shopper.awaitAvailable("cafe-com-leite", before - 1);

      page.getByTestId("pay-link").click();
      page.getByTestId("refuse").click();
      assertThat(page.getByTestId("payment-status"))
          .hasAttribute("data-status", "refused", IN_TIME);
      page.getByTestId("back-to-shop").click();

      awaitStatus("DELETED");
      shopper.awaitAvailable("cafe-com-leite", before);
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
        look("delete");
        page.getByTestId("confirm-delete").click();
        assertThat(page.getByTestId("deletion-requested")).isVisible(IN_A_WHILE);
        look("deletion-requested");
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
    look("menu");
    page.getByTestId("add-" + sku).click();
    assertThat(page.getByTestId("cart-count")).containsText("1");
    page.getByTestId("cart-link").click();
    assertThat(page.getByTestId("cart-item-" + sku)).isVisible();
    look("cart");
  }

  private void checkOut() {
    page.getByTestId("checkout").click();
    page.locator("[name='buyer.name']").fill("Ana");
    page.locator("[name='buyer.email']").fill("ana@example.org");
    page.locator("[name='address.street']").fill("Rua das Flores 1");
    page.locator("[name='address.city']").fill("São Paulo");
    page.locator("[name='address.state']").fill("SP");
    page.locator("[name='address.postalCode']").fill("01000-000");
  }

  private void awaitStatus(String status) {
    assertThat(page.getByTestId("order-status")).hasAttribute("data-status", status, IN_TIME);
  }

  private void look(String name) {
    look(name, page);
  }

  /** A picture at every width, and a note of what keeps people out. */
  private void look(String name, Page page) {
    page.evaluate("window.scrollTo(0, 0)");
    for (var width : WIDTHS) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
    }
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> SERIOUS.contains(String.valueOf(rule.getImpact())))
            .forEach(rule -> barriers.add(name + ": " + rule.getHelp() + " " + where(rule)));
  }

  private static List<String> where(Rule rule) {
    return rule.getNodes().stream().map(CheckedNode::getHtml).distinct().limit(3).toList();
  }

  private static void tell(String what, Instant begin) {
    System.out.printf("%s: %d ms%n", what, Duration.between(begin, Instant.now()).toMillis());
  }
}
