package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The menu is found, read and shared by its address. */
@PagesOnly
@ExtendWith(OpenShop.class)
class MenuBrowserIT {
  private static final int MOST_STOPS = 200;

  private static final String FOCUSED =
      """
      () => {
        const focused = document.activeElement;
        const { top, left, height } = focused.getBoundingClientRect();
        return {
          id: focused === document.body ? 'BODY' : (focused.dataset.testid ?? focused.textContent.trim()),
          product: focused.closest('[data-testid^=product-]')?.dataset.testid ?? '',
          top: Math.round(top + height / 2 + window.scrollY),
          left: Math.round(left),
        };
      }
      """;

  private final String shop;
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();

  MenuBrowserIT(Shop shop) {
    this.shop = shop.url(Service.STOREFRONT).toString();
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  @Test
  void keepsSearchInAddressSoThatBackLeavesIt() {
    page.navigate(shop + "/");
    assertThat(page.getByTestId("product-cafe-espresso")).isVisible();
    page.getByTestId("search").pressSequentially("PAO");
    assertThat(page).hasURL(Pattern.compile(".*[?&]q=PAO$"));
    assertThat(page.getByTestId("product-pao-de-queijo")).isVisible();
    assertThat(page.getByTestId("product-cafe-espresso")).hasCount(0);
    page.goBack();
    assertThat(page.getByTestId("search")).hasValue("");
    assertThat(page.getByTestId("product-cafe-espresso")).isVisible();
    page.goForward();
    assertThat(page.getByTestId("search")).hasValue("PAO");
  }

  @Test
  void scrollsToCategoryOfAddressAndShowsWhereItIs() {
    page.navigate(shop + "/");
    var salgados = page.getByTestId("category-salgados");
    salgados.click();
    assertThat(page).hasURL(Pattern.compile(".*[?&]category=salgados$"));
    assertThat(salgados).hasAttribute("aria-current", "location");
    assertThat(page.locator("#salgados h2")).isFocused();
    assertThat(page.locator("#salgados h2")).isInViewport();
    page.evaluate("window.scrollTo(0, 0)");
    assertThat(page.getByTestId("category-cafes")).hasAttribute("aria-current", "location");
  }

  @Test
  void opensProductOfAddressAndGoesBackToWhereItWasOpened() {
    page.navigate(shop + "/?product=cappuccino");
    var sheet = page.getByTestId("product-sheet");
    assertThat(sheet).isVisible();
    page.keyboard().press("Escape");
    assertThat(sheet).isHidden();
    assertThat(page).hasURL(shop + "/");

    var link = page.getByTestId("product-mocha").locator("a");
    link.click();
    assertThat(sheet).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*[?&]product=mocha$"));
    page.goBack();
    assertThat(sheet).isHidden();
    assertThat(link).isFocused();
  }

  @Test
  void isOneTabStopForAllCategoriesAndForEachProductInTheOrderInWhichTheyAreSeen() {
    page.setViewportSize(1440, 900);
    page.navigate(shop + "/");
    assertThat(page.getByTestId("product-coxinha")).isVisible();
    var products = page.locator("[data-testid^='product-']").count();

    var stops = tabStops();

    assertThat(stops.stream().map(Stop::product).filter(sku -> !sku.isEmpty()))
        .hasSize(products)
        .doesNotHaveDuplicates();
    assertThat(stops.stream().filter(stop -> stop.id().startsWith("category-"))).hasSize(1);
    assertThat(stops).hasSizeLessThanOrEqualTo(products + 12).isSorted();
  }

  @Test
  void leadsWithTheArrowKeysFromTheButtonToTheProductAndBack() {
    page.navigate(shop + "/");
    var button = page.getByTestId("add-coxinha");
    button.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.getByTestId("product-coxinha").locator("a")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("product-sheet")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByTestId("product-coxinha").locator("a")).isFocused();
    page.keyboard().press("ArrowRight");
    assertThat(button).isFocused();
  }

  @Test
  void speaksTheLanguageOfThePageToBrowsersOfAnother() {
    var english = chromium.page("en-US");
    english.navigate(shop + "/");
    assertThat(english.getByTestId("product-cafe-coado")).containsText("Café coado");
    english.getByTestId("locale-toggle").click();
    assertThat(english.getByTestId("product-cafe-coado")).containsText("Filter coffee");

    page.navigate(shop + "/");
    page.getByTestId("locale-toggle").click();
    assertThat(page.getByTestId("product-cafe-coado")).containsText("Filter coffee");
    page.reload();
    assertThat(page.getByTestId("product-cafe-coado")).containsText("Filter coffee");

    page.getByTestId("add-cafe-coado").click();
    assertThat(page.getByTestId("cart-count")).hasText("1");
    page.navigate(shop + "/cart");
    page.reload();
    assertThat(page.getByTestId("cart-item-cafe-coado")).containsText("Filter coffee");
  }

  @Test
  void drawsProductWhosePictureDoesNotCome() {
    page.route("**/*cafe-espresso*", route -> route.abort());
    page.navigate(shop + "/");
    assertThat(page.getByTestId("product-cafe-espresso").locator("svg")).isVisible();
    assertThat(page.getByTestId("product-cafe-espresso").locator("img")).hasCount(0);
  }

  /** Where the keyboard stops on its way through the page, each place once. */
  private List<Stop> tabStops() {
    var stops = new ArrayList<Stop>();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      var stop = Stop.of((Map<?, ?>) page.evaluate(FOCUSED));
      if (stop.isOutside() || stops.contains(stop)) {
        return stops;
      }
      stops.add(stop);
    }
    throw new AssertionError("The keyboard does not come to the end of the page");
  }

  /** What has the focus, and where it is in the page. */
  private record Stop(String id, String product, int top, int left) implements Comparable<Stop> {
    /** What is at the same height is read from left to right. */
    private static final int SAME_ROW = 12;

    static Stop of(Map<?, ?> found) {
      return new Stop(
          String.valueOf(found.get("id")),
          String.valueOf(found.get("product")),
          ((Number) Objects.requireNonNull(found.get("top"))).intValue(),
          ((Number) Objects.requireNonNull(found.get("left"))).intValue());
    }

    boolean isOutside() {
      return id.equals("BODY");
    }

    @Override
    public int compareTo(Stop other) {
      var isSameRow = Math.abs(top - other.top) <= SAME_ROW;
      return isSameRow ? Integer.compare(left, other.left) : Integer.compare(top, other.top);
    }
  }
}
