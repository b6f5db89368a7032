package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cart is one truth, however far away the server is and however many tabs show it. */
@PagesOnly
@ExtendWith(OpenShop.class)
class CartBrowserIT {
  private static final String ESPRESSO = "cafe-espresso";
  private static final String BREAD = "pao-de-queijo";

  private final String shop;
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();

  CartBrowserIT(Shop shop) {
    this.shop = shop.url(Service.STOREFRONT).toString();
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  @Test
  void countsSixQuickTapsOnPlus() {
    open("/");
    add(ESPRESSO, 1);
    open("/cart");
    assertThat(quantity(page, ESPRESSO)).hasValue("1");
    delay(150);
    var plus = step(page, ESPRESSO, "mais");
    for (int tap = 0; tap < 6; tap++) {
      plus.click();
    }
    assertThat(quantity(page, ESPRESSO)).hasValue("7");
    awaitServer(ESPRESSO, 7);
    assertThat(quantity(page, ESPRESSO)).hasValue("7");
    assertThat(page.getByTestId("cart-count")).hasText("7");
  }

  @Test
  void countsFourTapsOnAddWhileServerIsSlow() {
    open("/");
    delay(600);
    add(ESPRESSO, 4);
    assertThat(page.getByTestId("cart-count")).hasText("4");
    awaitServer(ESPRESSO, 4);
    page.reload();
    assertThat(page.getByTestId("cart-count")).hasText("4");
  }

  /** The write of the page that is left is not heard before the next page has read the cart. */
  @Test
  void losesNoTapToTheNextPage() {
    open("/");
    assertThat(page.getByTestId("add-" + ESPRESSO)).isVisible();
    var isLeft = new AtomicBoolean();
    page.onFrameNavigated(_ -> isLeft.set(true));
    page.route(
        "**/api/cart/items/*",
        route -> {
          if (isLeft.get()) {
            route.resume();
          }
        });
    add(ESPRESSO, 1);
    open("/cart");
    assertThat(quantity(page, ESPRESSO)).hasValue("1");
    awaitServer(ESPRESSO, 1);
  }

  @Test
  void showsOtherTabsWhatIsTapped() {
    open("/");
    add(ESPRESSO, 1);
    open("/cart");
    var other = page.context().newPage();
    other.navigate(shop + "/cart");
    assertThat(quantity(other, ESPRESSO)).hasValue("1");
    delay(600);
    step(page, ESPRESSO, "mais").click();
    assertThat(quantity(other, ESPRESSO)).hasValue("2");
    step(other, ESPRESSO, "mais").click();
    assertThat(quantity(page, ESPRESSO)).hasValue("3");
    awaitServer(ESPRESSO, 3);
  }

  @Test
  void takesRemovalBackAndKeepsFocus() {
    open("/");
    add(ESPRESSO, 2);
    add(BREAD, 1);
    open("/cart");
    page.getByTestId("remove-" + ESPRESSO).click();
    assertThat(page.getByTestId("cart-item-" + ESPRESSO)).hasCount(0);
    assertThat(page.getByTestId("cart-item-" + BREAD)).isFocused();
    page.getByTestId("undo-remove").click();
    assertThat(quantity(page, ESPRESSO)).hasValue("2");
    assertThat(page.getByTestId("cart-item-" + ESPRESSO)).isFocused();
    awaitServer(ESPRESSO, 2);
    page.getByTestId("remove-" + ESPRESSO).click();
    page.getByTestId("remove-" + BREAD).click();
    assertThat(page.locator("h1")).isFocused();
  }

  @Test
  void leadsOutOfWhatCannotBeSold() {
    var scarce = "coador-de-pano";
    open("/");
    add(scarce, 1);
    open("/cart");
    int left = available(scarce);
    quantity(page, scarce).fill(Integer.toString(left + 1));
    var problem = page.getByTestId("problem-" + scarce);
    assertThat(problem).containsText("Só restam " + left);
    assertThat(page.getByTestId("checkout")).containsText("Ajuste 1 item");
    page.getByTestId("checkout").click();
    assertThat(page).hasURL(Pattern.compile(".*/cart"));
    problem.getByRole(AriaRole.BUTTON).filter(withText("Levar " + left)).click();
    assertThat(problem).hasCount(0);
    awaitServer(scarce, left);
    page.getByTestId("checkout").click();
    assertThat(page).hasURL(Pattern.compile(".*/checkout"));
  }

  @Test
  void offersLinesOfLostSession() {
    open("/");
    add(ESPRESSO, 2);
    awaitServer(ESPRESSO, 2);
    page.context().clearCookies();
    open("/cart");
    page.getByTestId("restore-cart").click();
    assertThat(quantity(page, ESPRESSO)).hasValue("2");
    awaitServer(ESPRESSO, 2);
    page.reload();
    assertThat(quantity(page, ESPRESSO)).hasValue("2");
    assertThat(page.getByTestId("restore-cart")).hasCount(0);
  }

  @Test
  void neverCallsCartEmptyWithoutConnection() {
    open("/");
    add(ESPRESSO, 2);
    awaitServer(ESPRESSO, 2);
    page.context().setOffline(true);
    page.getByTestId("cart-link").click();
    assertThat(quantity(page, ESPRESSO)).hasValue("2");
    step(page, ESPRESSO, "mais").click();
    assertThat(page.getByTestId("toast")).isVisible();
    assertThat(quantity(page, ESPRESSO)).hasValue("2");
  }

  @Test
  void putsChosenProductIntoCartAsLineOfItsOwn() {
    open("/?product=cappuccino");
    var sheet = page.getByTestId("product-sheet");
    sheet.getByTestId("option-grande").check();
    sheet.getByTestId("note").fill("sem canela");
    sheet.getByTestId("add-to-cart").click();
    assertThat(sheet).isHidden();
    assertThat(page.getByTestId("cart-count")).hasText("1");
    open("/cart");
    var line = page.locator("[data-testid^='cart-item-']");
    assertThat(line).containsText("Grande");
    assertThat(line).containsText("sem canela");
    line.getByRole(AriaRole.LINK).filter(withText("Editar")).click();
    sheet.getByTestId("note").fill("");
    sheet.getByTestId("add-to-cart").click();
    assertThat(page).hasURL(Pattern.compile(".*/cart"));
    assertThat(line).not().containsText("sem canela");
  }

  private void open(String path) {
    page.navigate(shop + path);
  }

  private void add(String sku, int times) {
    for (int tap = 0; tap < times; tap++) {
      page.getByTestId("add-" + sku).click();
    }
  }

  private static Locator quantity(Page tab, String sku) {
    return tab.getByTestId("qty-" + sku);
  }

  private static Locator step(Page tab, String sku, String name) {
    return tab.getByTestId("cart-item-" + sku)
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions()
                .setName(Pattern.compile(name, Pattern.CASE_INSENSITIVE)));
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Each answer takes so much longer. */
  private void delay(int milliseconds) {
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", milliseconds);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", -1);
    var session = page.context().newCDPSession(page);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", conditions);
  }

  private int available(String sku) {
    return ask("/api/products/" + sku).get("available").getAsInt();
  }

  private void awaitServer(String sku, int quantity) {
    await("the server has " + quantity + " × " + sku)
        .untilAsserted(() -> assertThat(onServer(sku)).isEqualTo(quantity));
  }

  private int onServer(String sku) {
    for (var item : ask("/api/cart").getAsJsonArray("items")) {
      if (item.getAsJsonObject().get("sku").getAsString().equals(sku)) {
        return item.getAsJsonObject().get("quantity").getAsInt();
      }
    }
    return 0;
  }

  private JsonObject ask(String path) {
    return JsonParser.parseString(page.request().get(shop + path).text()).getAsJsonObject();
  }
}
