package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The nota in a browser. */
@PagesOnly
@ExtendWith(OpenShop.class)
class InvoicePageIT {
  private static final String NAME = "<i>李雷</i> محمد हिन्दी " + "w".repeat(60);
  private static final String ORDER =
      """
      {"fulfilment":"DELIVERY","buyer":{"name":"%s","email":"ana@example.org"},
       "address":{"street":"%s","city":"São Paulo","state":"SP","postalCode":"01000-000"}}
      """
          .formatted(NAME, "Rua".repeat(30));

  private final URI shop;
  private final Shopper shopper;
  private final Bank bank = new Bank();
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();

  InvoicePageIT(Shop shop) {
    this.shop = shop.url(Service.STOREFRONT);
    shopper = new Shopper(this.shop);
    shopper.lendTo(page.context());
  }

  @AfterEach
  void leave() {
    chromium.close();
    bank.close();
    shopper.close();
  }

  @Test
  void fitsEveryScreenInLightAndDarkAndPrints() {
    shopper.wants("cafe-espresso", 2);
    var id =
        shopper
            .post("/api/orders", ORDER, "Idempotency-Key", UUID.randomUUID().toString())
            .is(201)
            .json()
            .path("id")
            .asString();
    bank.pay(shopper.paymentPage(id));
    shopper.awaitStatus(id, "SHIPPED");

    page.navigate(shop.resolve("/api/orders/" + id + "/invoice").toString());

    assertThat(page.getByText(NAME)).isVisible();
    var barriers = new ArrayList<String>();
    for (var width : List.of(320, 390, 820, 1440)) {
      page.setViewportSize(width, 800);
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        barriers.addAll(Barriers.on(page));
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
    assertThat(barriers).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.getByText("Baixar em PDF")).isHidden();
    assertThat(page.getByText("Total")).isVisible();
  }

  @Test
  void isAPageWhereThereIsNone() {
    var answer = page.navigate(shop.resolve("/api/orders/nothing/invoice").toString());

    assertThat(answer.status()).isEqualTo(404);
    page.setViewportSize(320, 700);
    assertThat(page.getByText("Nota não encontrada")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(Barriers.on(page)).isEmpty();
    page.getByText("Ver meus pedidos").click();
    assertThat(page).hasURL(shop.resolve("/orders").toString());
  }
}
