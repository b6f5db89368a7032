package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No page in any state breaks a rule of accessibility on a phone, or one of contrast on a desktop
 * in dark; and none is wider than the smallest phone, also where text is twice as large.
 */
@PagesOnly
@ExtendWith(OpenShop.class)
class EveryPageIT {
  private static final int PHONE = 390;
  private static final int DESKTOP = 1440;
  private static final int SMALLEST = 320;

  private static final String CUT_OFF =
      """
      () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const widest = [...document.querySelectorAll('body *')]
          .filter((each) => each.getBoundingClientRect().right > clientWidth)
          .map((each) => each.outerHTML.slice(0, 120));
        return scrollWidth > clientWidth ? ['wider by ' + (scrollWidth - clientWidth), ...widest] : [];
      }
      """;

  private final URI shop;
  private final Chromium chromium = new Chromium();

  EveryPageIT(Shop shop) {
    this.shop = shop.url(Service.STOREFRONT);
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  @TestFactory
  Stream<DynamicTest> isAccessible() {
    return states()
        .map(
            state ->
                DynamicTest.dynamicTest(
                    state.getKey(), () -> look(state.getKey(), state.getValue())));
  }

  private Stream<Map.Entry<String, Consumer<Page>>> states() {
    try (var shopper = new Shopper(shop);
        var bank = new Bank()) {
      shopper.wants("cafe-espresso", 2);
      shopper.wants("pao-de-queijo", 1);
      var id = shopper.order();
      bank.pay(shopper.paymentPage(id));
      return new PageStates(shop, shopper.awaitStatus(id, "SHIPPED")).all().entrySet().stream();
    }
  }

  private void look(String name, Consumer<Page> state) {
    var page = chromium.page();
    try {
      page.setViewportSize(PHONE, 844);
      emulate(page, ColorScheme.LIGHT);
      state.accept(page);
      var barriers = new ArrayList<>(Barriers.on(page));
      emulate(page, ColorScheme.DARK);
      page.setViewportSize(DESKTOP, 900);
      barriers.addAll(Barriers.ofContrast(page));
      assertThat(barriers).as(name).isEmpty();
      page.setViewportSize(SMALLEST, 700);
      assertThat(cutOff(page)).as("%s, on the smallest phone", name).isEmpty();
      page.evaluate("document.documentElement.style.fontSize = '200%'");
      assertThat(cutOff(page)).as("%s, where text is twice as large", name).isEmpty();
    } finally {
      page.context().close();
    }
  }

  /** What makes the page wider than the screen. */
  private static List<?> cutOff(Page page) {
    return (List<?>) page.evaluate(CUT_OFF);
  }

  /** Without what moves: a page that is still fading in has other colours. */
  private static void emulate(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }
}
