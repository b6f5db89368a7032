package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What shoppers do again and again in the shop's pages, in one tab. */
final class ShopPages {
  private static final HasAttributeOptions IN_TIME = new HasAttributeOptions().setTimeout(30_000);

  /** As a page of the shop writes: with the session's cookie and the token that goes with it. */
  private static final String SET_QUANTITY =
      """
      async ({ sku, quantity }) => {
        const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
        const answer = await fetch('/api/cart/items/' + sku, {
          method: 'PUT',
          headers: {
            'Content-Type': 'application/json',
            'X-XSRF-TOKEN': decodeURIComponent(token),
          },
          body: JSON.stringify({ quantity }),
        });
        return answer.status;
      }
      """;

  private static final String IS_CART_SAVED =
      "() => sessionStorage.getItem('cafezinho.cart-wishes') === null";

  private final Page page;
  private final URI shop;

  ShopPages(Page page, URI shop) {
    this.page = page;
    this.shop = shop;
  }

  void open(String path) {
    page.navigate(shop.resolve(path).toString());
  }

  /** Puts one of each into the cart, on the menu. */
  void add(String... skus) {
    open("/");
    for (var sku : List.of(skus)) {
      page.getByTestId("add-" + sku).click();
    }
    assertThat(page.getByTestId("cart-count")).containsText(String.valueOf(skus.length));
  }

  /** A page that is left sooner has the next one save the cart, which asks for it once more. */
  static void awaitSavedCart(Page page) {
    page.waitForFunction(IS_CART_SAVED);
  }

  /** Changes the cart beside the page, which does not hear of it. */
  void setQuantityElsewhere(String sku, int quantity) {
    var status = page.evaluate(SET_QUANTITY, Map.of("sku", sku, "quantity", quantity));
    org.assertj.core.api.Assertions.assertThat(status).isEqualTo(200);
  }

  /** Opens the checkout and fills it in, but does not order. */
  void fillCheckout() {
    open("/checkout");
    fillIn();
  }

  /** Fills in the checkout, which is open. */
  void fillIn() {
    page.locator("[name='buyer.name']").fill("Ana");
    page.locator("[name='buyer.email']").fill("ana@example.org");
    page.locator("[name='address.postalCode']").fill("01000-000");
    page.locator("[name='address.street']").fill("Rua das Flores 1");
    page.locator("[name='address.city']").fill("São Paulo");
    page.locator("[name='address.state']").selectOption("SP");
  }

  void placeOrder() {
    page.getByTestId("place-order").click();
  }

  /** Orders one espresso, waits until it can be paid, and returns the order's id. */
  String order() {
    add("cafe-espresso");
    fillCheckout();
    placeOrder();
    awaitStatus("AWAITING_PAYMENT");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  void awaitStatus(String status) {
    assertThat(page.getByTestId("order-status")).hasAttribute("data-status", status, IN_TIME);
  }

  URI paymentPage() {
    return URI.create(page.getByTestId("pay-link").getAttribute("href"));
  }

  /** How many orders the shopper has. */
  int orders() {
    return (int)
        page.evaluate("() => fetch('/api/orders').then((a) => a.json()).then((o) => o.length)");
  }

  /** All that can be read. */
  String text() {
    return page.locator("body").innerText();
  }
}
