package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ordering when something goes wrong on the way. */
@PagesOnly
@ExtendWith(OpenShop.class)
class CheckoutBrowserIT {
  private static final IsVisibleOptions IN_A_WHILE = new IsVisibleOptions().setTimeout(30_000);
  private static final String ORDERS = "**/api/orders";

  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();
  private final ShopPages pages;

  CheckoutBrowserIT(Shop shop) {
    pages = new ShopPages(page, shop.url(Service.STOREFRONT));
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  @Test
  void asksOnceWhenTheCartCostsSomethingElseThanThePageShows() {
    pages.add("cafe-espresso");
    pages.fillCheckout();
    var shown = price(page.getByTestId("place-order").innerText());
    pages.setQuantityElsewhere("cafe-espresso", 3);

    pages.placeOrder();

    var notice = page.getByTestId("cart-changed");
    assertThat(notice).isVisible(IN_A_WHILE);
    assertThat(notice).isFocused();
    var now = price(page.getByTestId("place-order").innerText());
    assertThat(notice.innerText().replace('\u00a0', ' ')).contains(shown).contains(now);
    assertThat(now).isNotEqualTo(shown);
    assertThat(pages.orders()).isZero();

    pages.placeOrder();

    pages.awaitStatus("AWAITING_PAYMENT");
    assertThat(price(page.getByTestId("pix-amount").innerText())).isEqualTo(now);
    assertThat(pages.orders()).isEqualTo(1);
  }

  @Test
  void opensTheOrderWhoseAnswerWasLost() {
    var keys = new ArrayList<String>();
    page.route(
        ORDERS,
        route -> {
          if (isFirst(route, keys)) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    pages.add("cafe-espresso");
    pages.fillCheckout();
    pages.placeOrder();

    assertThat(page.getByTestId("confirming-order")).isVisible(IN_A_WHILE);
    assertThat(pages.text()).doesNotContain("não foi feito");
    pages.awaitStatus("AWAITING_PAYMENT");

    assertThat(keys).hasSize(2);
    assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    assertThat(pages.orders()).isEqualTo(1);
  }

  @Test
  void opensTheOrderThatWasOnItsWayWhenThePageWasLoadedAgain() {
    var keys = new ArrayList<String>();
    var held = new AtomicInteger();
    page.route(
        ORDERS,
        route -> {
          if (isFirst(route, keys)) {
            route.fetch();
            held.incrementAndGet();
          } else {
            route.resume();
          }
        });
    pages.add("cafe-espresso");
    pages.fillCheckout();
    pages.placeOrder();
    page.waitForCondition(() -> held.get() == 1);

    page.reload();

    pages.awaitStatus("AWAITING_PAYMENT");
    assertThat(keys).hasSize(2);
    assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    assertThat(pages.orders()).isEqualTo(1);
  }

  @Test
  void placesOneOrderHoweverOftenTheButtonIsPressed() {
    pages.add("cafe-espresso");
    pages.fillCheckout();
    page.getByTestId("place-order").dblclick();
    pages.awaitStatus("AWAITING_PAYMENT");
    assertThat(pages.orders()).isEqualTo(1);

    pages.add("coxinha");
    pages.open("/checkout");
    assertThat(page.locator("[name='buyer.name']")).hasValue("Ana");
    assertThat(page.locator("[name='address.state']")).hasValue("SP");
    pages.placeOrder();
    pages.awaitStatus("AWAITING_PAYMENT");
    assertThat(pages.orders()).isEqualTo(2);
  }

  @Test
  void fillsInCityAndStateByThePostalCode() {
    pages.add("cafe-espresso");
    pages.open("/checkout");
    page.locator("[name='address.postalCode']").fill("20040002");
    assertThat(page.locator("[name='address.postalCode']")).hasValue("20040-002");
    assertThat(page.locator("[name='address.state']")).hasValue("RJ");
  }

  @Test
  void showsMistakesWhereTheyAreAndInTheWordsOfThePage() {
    page.setViewportSize(390, 700);
    pages.add("cafe-espresso");
    pages.fillCheckout();
    page.locator("[name='buyer.name']").fill("");
    pages.placeOrder();
    var name = page.locator("[name='buyer.name']");
    assertThat(name).isFocused();
    assertThat(name).isInViewport();
    assertThat(name).hasAttribute("aria-invalid", "true");
    assertThat(pages.orders()).isZero();
  }

  private static boolean isFirst(Route route, List<String> keys) {
    if (!route.request().method().equals("POST")) {
      return false;
    }
    keys.add(route.request().headerValue("Idempotency-Key"));
    return keys.size() == 1;
  }

  /** The only figure of the text. */
  private static String price(String text) {
    return text.replace('\u00a0', ' ').replaceAll(".*?(R\\$ [\\d.]+,\\d\\d).*", "$1").strip();
  }
}
