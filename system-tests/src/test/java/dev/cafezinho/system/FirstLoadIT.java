package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser does with a page of the shop that it opens for the first time. */
@PagesOnly
@ExtendWith(OpenShop.class)
class FirstLoadIT {
  private static final String TELL_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', (event) => {
        tellViolation(location.pathname + ': ' + event.violatedDirective + ' ' + event.blockedURI);
      });
      """;

  /** One would have kept what the page needs. */
  private static final String WITHOUT_SERVICE_WORKER = "delete Navigator.prototype.serviceWorker";

  /** One would have the page ask again when it is open. */
  private static final String WITHOUT_STREAM =
      """
      delete window.SharedWorker;
      window.EventSource = class extends EventTarget { close() {} };
      """;

  /**
   * Of each request whose address ends so: whether it began before the document's script was there.
   */
  private static final String EARLY =
      """
      ({ ending }) => {
        const all = performance.getEntriesByType('resource');
        const script = all.find(({ name }) => /assets\\/index-[^/]+\\.js$/.test(name));
        return all
          .filter(({ name }) => new RegExp(ending + '$').test(name))
          .map(({ startTime }) => startTime < script.responseEnd);
      }
      """;

  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();
  private final ShopPages pages;

  FirstLoadIT(Shop shop) {
    pages = new ShopPages(page, shop.url(Service.STOREFRONT));
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/,         add-cafe-espresso, /api/products,           CatalogPage",
    "/cart,     cart-count,        /api/cart,               CartPage",
    "/checkout, place-order,       /api/cart,               CheckoutPage",
    "/orders,   filter-all,        /api/orders[?]size=10,   OrdersPage",
    "/orders/{id}, order-status,   /api/orders/[0-9a-f-]+,  OrderRoute"
  })
  void asksOnceAndAtOnceForWhatThePageNeedsFirst(
      String path, String shown, String request, String code) {
    page.addInitScript(WITHOUT_SERVICE_WORKER);
    var order = pages.order();
    pages.add("cafe-espresso");
    ShopPages.awaitSavedCart(page);
    page.addInitScript(WITHOUT_STREAM);

    pages.open(path.replace("{id}", order));

    assertThat(page.getByTestId(shown).first()).isVisible();
    for (var ending : List.of(request, "/assets/" + code + "-[^/]+[.]js")) {
      await(ending).until(() -> !early(ending).isEmpty());
      assertThat(early(ending)).as(ending).isEqualTo(List.of(true));
    }
  }

  @Test
  void noPageBreaksThePolicy() {
    var violations = new ArrayList<String>();
    page.exposeFunction("tellViolation", what -> violations.add(String.valueOf(what[0])));
    page.addInitScript(TELL_VIOLATIONS);
    var order = pages.order();
    page.getByTestId("technical-details").check();
    page.setViewportSize(1440, 900);
    assertThat(page.getByTestId("pix-qr")).isVisible();
    try (var bank = new Bank()) {
      bank.pay(pages.paymentPage());
    }
    pages.awaitStatus("SHIPPED");
    page.getByTestId("scheme-toggle").click();
    pages.open("/?product=cappuccino");
    page.getByTestId("add-to-cart").click();
    assertThat(page.getByTestId("cart-count")).hasText("1");
    for (var path :
        List.of(
            "/cart",
            "/orders",
            "/nowhere",
            "/problems/cart-empty",
            "/api/orders/" + order + "/invoice",
            "/api/orders/nothing/invoice")) {
      pages.open(path);
      assertThat(page.locator("h1").first()).isVisible();
    }
    assertThat(violations).isEmpty();
    page.evaluate("document.body.setAttribute('style', 'color: red')");
    page.waitForCondition(() -> !violations.isEmpty());
    assertThat(violations).singleElement().asString().contains("style-src");
  }

  private List<?> early(String ending) {
    return (List<?>) page.evaluate(EARLY, Map.of("ending", ending));
  }
}
