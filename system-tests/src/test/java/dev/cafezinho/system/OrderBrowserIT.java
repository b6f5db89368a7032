package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.network.Link;
import dev.cafezinho.testkit.network.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How an order goes on and ends, in the shopper's pages. */
@ExtendWith(OpenShop.class)
class OrderBrowserIT {
  private final URI shop;
  private final Bank bank = new Bank();
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();
  private final ShopPages pages;

  OrderBrowserIT(Shop shop) {
    this.shop = shop.url(Service.STOREFRONT);
    pages = new ShopPages(page, this.shop);
  }

  @AfterEach
  void leave() {
    chromium.close();
    bank.close();
  }

  @Test
  void neverTellsWhoDeletedAnOrderOfARefusal() {
    order();
    page.getByTestId("delete-order").click();
    assertThat(page.getByRole(AriaRole.DIALOG).innerText())
        .contains("Manter o pedido")
        .doesNotContain("Cancelar");
    page.getByTestId("confirm-delete").click();
    pages.awaitStatus("DELETED");
    assertThat(page.getByTestId("order-status")).containsText("Excluído por você");
    assertThat(page.getByTestId("money")).containsText("Nada foi cobrado");
    page.getByTestId("technical-details").check();
    assertThat(pages.text().toLowerCase(Locale.ROOT)).doesNotContain("recusad");

    page.getByTestId("locale-toggle").click();
    assertThat(page.getByTestId("order-status")).containsText("Deleted by you");
  }

  @Test
  void leadsFromRefusedOrderToTheSameAgain() {
    order();
    bank.refuse(pages.paymentPage());
    pages.awaitStatus("DELETED");
    assertThat(page.getByTestId("order-status")).containsText("Pagamento recusado");
    assertThat(page.getByTestId("money")).containsText("Nada foi cobrado");

    page.locator("[data-testid^='reorder-']").click();

    assertThat(page.getByTestId("cart-item-cafe-espresso")).isVisible();
  }

  /**
   * The charge of a shared shop does not expire within a test: the answer is what Principal says
   * then.
   */
  @Test
  void saysOfExpiredOrderThatItsTimeRanOut() {
    order();
    page.route(
        "**/api/orders/*",
        route -> {
          var body = route.fetch().text();
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("application/json")
                  .setBody(
                      body.replace("\"AWAITING_PAYMENT\"", "\"DELETED\"")
                          .replace("\"PENDING\"", "\"EXPIRED\"")
                          .replaceFirst("\\{", "{\"reason\":\"PAYMENT_EXPIRED\",")));
        });
    page.reload();
    pages.awaitStatus("DELETED");
    assertThat(page.getByTestId("order-status")).containsText("Prazo de pagamento encerrado");
    assertThat(pages.text().toLowerCase(Locale.ROOT)).doesNotContain("recusad");
  }

  @Test
  void showsThatAnOrderWasPaidWhileThePageWasCutOff() {
    try (var link = new Link("to the shop", 0, List.of(shop.getPort()))) {
      var reached = new ShopPages(page, URI.create("http://localhost:" + link.port()));
      reached.add("cafe-espresso");
      reached.fillCheckout();
      reached.placeOrder();
      reached.awaitStatus("AWAITING_PAYMENT");
      var payment = reached.paymentPage();
      page.evaluate("window.untouched = true");
      link.fail(Trouble.CUT);

      bank.pay(payment);
      link.heal();

      reached.awaitStatus("SHIPPED");
      assertThat(page.evaluate("window.untouched")).isEqualTo(true);
    }
  }

  @Test
  void isPaidInPlaceByAnotherBanksAppOrWithTheCodeCopied() throws IOException, ReaderException {
    page.setViewportSize(1440, 900);
    order();
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      var qr = page.getByTestId("pix-qr");
      assertThat(qr).isVisible();
      assertThat(qr.boundingBox().width).isGreaterThanOrEqualTo(240);
      var image = ImageIO.read(new ByteArrayInputStream(qr.screenshot()));
      var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
      assertThat(new QRCodeReader().decode(seen).getText())
          .startsWith("000201")
          .isEqualTo(page.locator("[data-testid=pix] code").innerText());
    }
    page.setViewportSize(390, 844);
    assertThat(page.getByTestId("pix-qr")).hasCount(0);
    assertThat(page.getByTestId("copy-pix")).isInViewport();
  }

  @Test
  void showsNoWordOfTheServer() {
    page.route(
        "**/api/orders**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(422)
                    .setContentType("application/problem+json")
                    .setBody(
                        """
                        {"type":"/problems/never-heard-of","title":"Server prose",
                         "detail":"Server prose","status":422}
                        """)));
    pages.add("cafe-espresso");
    pages.fillCheckout();
    pages.placeOrder();
    assertThat(page.getByText("O pedido não foi feito")).isVisible();
    assertThat(pages.text()).doesNotContain("Server prose");
    for (var path : List.of("/orders", "/orders/01980f3e-7c00-7d3a-9d2e-0c5b8a9d1e22")) {
      pages.open(path);
      assertThat(page.getByTestId("error-state")).isVisible();
      assertThat(pages.text()).doesNotContain("Server prose");
    }
  }

  private void order() {
    pages.add("cafe-espresso");
    pages.fillCheckout();
    pages.placeOrder();
    pages.awaitStatus("AWAITING_PAYMENT");
    assertThat(page.getByTestId("pay-link")).isVisible();
  }
}
