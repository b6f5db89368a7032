package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.network.Link;
import dev.cafezinho.testkit.network.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payment system's pages, as whoever pays meets them. */
@PagesOnly
@ExtendWith(OpenShop.class)
class PaymentPageIT {
  /** Sooner than the page would look by itself. */
  private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(10_000);

  private static final int TABS = 25;
  private static final String RETURNING = ",\"return_url\":\"%s\"";

  private final URI psp;
  private final Bank bank = new Bank();
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();

  PaymentPageIT(Shop shop) {
    psp = shop.url(Service.EXTERNAL_PAYMENT_SYSTEM);
  }

  @AfterEach
  void leave() {
    chromium.close();
    bank.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void turnsInEveryTab(String method) {
    var address = open(method, "");
    visit(page, address);
    try (var other = page.context().newPage()) {
      visit(other, address);
      other.evaluate("window.untouched = true");

      pay(page);

      awaitStatus(page, "paid");
      awaitStatus(other, "paid");
      assertThat(other.evaluate("window.untouched")).isEqualTo(true);
      assertThat(other).hasTitle(Pattern.compile("Pagamento aprovado.*"));
      assertThat(other.getByTestId("back-to-shop")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void goesBackToTheShopByItselfAfterPaying(String method) {
    visit(page, open(method, RETURNING.formatted(shop())));

    pay(page);

    awaitStatus(page, "paid");
    assertThat(page.getByTestId("returning")).isVisible();
    assertThat(page).hasURL(shop());
    page.goBack();
    awaitStatus(page, "paid");
    assertThat(page.getByTestId("returning")).isHidden();
  }

  /** The answer to a form that pays may replace a page that has just turned by itself. */
  @Test
  void goesBackAlsoWhenThePageThatTurnedIsReplaced() {
    page.clock().install();
    visit(page, open("pix", RETURNING.formatted(shop())));
    pay(page);
    awaitStatus(page, "paid");

    page.reload();

    assertThat(page.getByTestId("returning")).isVisible();
    page.clock().runFor(3_000);
    assertThat(page).hasURL(shop());
  }

  @Test
  void staysWhereItsReaderWantsTo() {
    page.clock().install();
    visit(page, open("pix", RETURNING.formatted(shop())));
    pay(page);
    awaitStatus(page, "paid");

    page.getByTestId("stay").click();
    page.clock().runFor(60_000);

    awaitStatus(page, "paid");
    assertThat(page.getByTestId("returning")).isHidden();
    page.getByTestId("back-to-shop").click();
    assertThat(page).hasURL(shop());
  }

  @Test
  void leadsBackToTheShopWhenItIsRefusedAndWaitsForItsReader() {
    visit(page, open("pix", RETURNING.formatted(shop())));
    page.getByTestId("refuse").click();
    awaitStatus(page, "refused");
    assertThat(page.getByTestId("returning")).hasCount(0);
    page.getByTestId("back-to-shop").click();
    assertThat(page).hasURL(shop());
  }

  @Test
  void hasWhatIsNeededFirstOnPhonesAndOnDesktops() {
    visit(page, open("pix", ""));
    var copy = page.getByTestId("copy");
    var code = page.getByTestId("qr-code");
    page.setViewportSize(390, 844);
    assertThat(copy.boundingBox().y).isLessThan(code.boundingBox().y);
    for (var width : List.of(820, 1440)) {
      page.setViewportSize(width, 900);
      assertThat(code.boundingBox().y).isLessThan(copy.boundingBox().y);
      assertThat(code.boundingBox().width).isGreaterThanOrEqualTo(240);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void isPaidWithTheKeyboardOnly(String method) {
    visit(page, open(method, ""));
    if (method.equals("card")) {
      type("[name=number]", "4242424242424242");
      type("[name=holder]", "Ana");
      type("[name=expiry]", "1240");
      type("[name=cvc]", "123");
      assertThat(page.locator("[name=number]")).hasValue("4242 4242 4242 4242");
    } else {
      press("[data-testid=copy]");
      assertThat(page.getByTestId("copy")).hasText("Código copiado");
    }
    press("[data-testid=pay]");
    awaitStatus(page, "paid");
  }

  @Test
  void isRefusedWithTheKeyboardOnly() {
    visit(page, open("pix", ""));
    press("[data-testid=refuse]");
    awaitStatus(page, "refused");
  }

  @Test
  void turnsThoughItsConnectionWasCutWhileItWasPaid() {
    var address = open("pix", "");
    try (var link = new Link("to payment system", 0, List.of(psp.getPort()))) {
      visit(page, URI.create("http://localhost:" + link.port()).resolve(address.getPath()));
      link.fail(Trouble.CUT);
      assertThat(page.locator("html")).hasAttribute("data-socket", "closed", SOON);

      bank.pay(address);
      link.heal();

      awaitStatus(page, "paid");
    }
  }

  @Test
  void turnsWhenItExpires() {
    visit(page, open("pix", ",\"expires_in\":3"));
    awaitStatus(page, "expired");
    assertThat(page.getByTestId("pay")).hasCount(0);
  }

  @Test
  void isReadFromTheScreenByAnotherBanksApp() throws IOException, ReaderException {
    visit(page, open("pix", ""));
    var code = page.getByTestId("pix-code").inputValue();
    for (var width : List.of(390, 1440)) {
      page.setViewportSize(width, 900);
      var image = ImageIO.read(new ByteArrayInputStream(page.getByTestId("qr-code").screenshot()));
      var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
      assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pix", "card", "boleto"})
  void keepsNobodyOutInLightAndDark(String method) {
    var barriers = new ArrayList<String>();
    var payment = open(method, "");
    visit(page, payment);
    lookAround(barriers);
    if (method.equals("card")) {
      page.getByTestId("pay").click();
      assertThat(page.getByTestId("number-error")).isVisible();
      assertThat(page.locator("[name=number]")).isFocused();
      lookAround(barriers);
    }
    pay(page);
    awaitStatus(page, "paid");
    lookAround(barriers);
    page.navigate(psp.resolve("/payments/" + method + "/1?lang=en").toString());
    assertThat(page.getByTestId("not-found")).hasText("Payment not found");
    lookAround(barriers);
    assertThat(barriers).isEmpty();
  }

  private void lookAround(List<String> barriers) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      barriers.addAll(Barriers.on(page));
    }
    page.setViewportSize(320, 700);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing is cut off on the smallest phone")
        .isEqualTo(320);
  }

  /** Something to go back to. */
  private String shop() {
    return psp.resolve("/assets/payment.svg").toString();
  }

  private URI open(String method, String more) {
    var body = "{\"value\":1500,\"reference\":\"42\"%s}".formatted(more);
    var answer = bank.post(psp.resolve("/payments/" + method), body).is(201);
    return URI.create(answer.json().at("/payment/page_url").asString());
  }

  private static void visit(Page tab, URI address) {
    tab.navigate(address.toString());
    assertThat(tab.locator("html")).hasAttribute("data-socket", "open", SOON);
  }

  private static void pay(Page tab) {
    if (tab.locator("[name=number]").count() > 0) {
      tab.locator("[name=number]").fill("4242 4242 4242 4242");
      tab.locator("[name=holder]").fill("Ana");
      tab.locator("[name=expiry]").fill("12/40");
      tab.locator("[name=cvc]").fill("123");
    }
    tab.getByTestId("pay").click();
  }

  private static void awaitStatus(Page tab, String status) {
    assertThat(tab.getByTestId("payment-status")).hasAttribute("data-status", status, SOON);
  }

  private void press(String selector) {
    reach(selector);
    page.keyboard().press("Enter");
  }

  private void type(String selector, String text) {
    reach(selector);
    page.keyboard().type(text);
  }

  /** With the tabulator, as those do who have no mouse. */
  private void reach(String selector) {
    for (int i = 0; i < TABS; i++) {
      if (page.locator(selector + ":focus-visible").count() > 0) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + selector);
  }
}
