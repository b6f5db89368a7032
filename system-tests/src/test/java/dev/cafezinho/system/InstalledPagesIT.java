package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.network.Link;
import dev.cafezinho.testkit.network.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages can do because a service worker is installed with them. */
@PagesOnly
@ExtendWith(OpenShop.class)
class InstalledPagesIT {
  private static final IsVisibleOptions IN_A_WHILE = new IsVisibleOptions().setTimeout(30_000);

  private static final String INSTALLED = "() => navigator.serviceWorker.ready.then(() => true)";

  private static final String NOTICES =
      """
      async () => {
        const registration = await navigator.serviceWorker.ready;
        const notices = await registration.getNotifications();
        return notices.map(({ body, tag, data }) => `${body} tag ${tag} leads to ${data.href}`);
      }
      """;

  private static final String HIDE_PAGE =
      "Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })";

  private static final String HIDE_TABS =
      """
      const matchAll = self.clients.matchAll.bind(self.clients);
      self.clients.matchAll = async (options) =>
        (await matchAll(options)).map(({ id }) => ({ id, visibilityState: 'hidden' }));
      """;

  private final URI shop;
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();

  InstalledPagesIT(Shop shop) {
    this.shop = shop.url(Service.STOREFRONT);
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  @Test
  void showTheLastOrdersWithoutAConnection() {
    try (var link = new Link("to the shop", 0, List.of(shop.getPort()))) {
      var pages = new ShopPages(page, URI.create("http://localhost:" + link.port()));
      var order = pages.order();
      pages.open("/orders");
      assertThat(page.getByTestId("order-" + order)).isVisible();
      page.evaluate(INSTALLED);

      link.fail(Trouble.CUT);
      pages.open("/orders");
      assertThat(page.getByTestId("order-" + order)).isVisible(IN_A_WHILE);
      assertThat(page.getByText("Sem conexão: estes são os últimos estados conhecidos."))
          .isVisible();
      page.getByTestId("order-" + order).click();
      pages.awaitStatus("AWAITING_PAYMENT");

      link.heal();
      pages.open("/orders");
      assertThat(page.getByText("Sem conexão")).hasCount(0);
    }
  }

  @Test
  void tellOfAnOrderThatMovesWhileNoTabIsInSight() {
    page.context()
        .grantPermissions(
            List.of("notifications"), new GrantPermissionsOptions().setOrigin(shop.toString()));
    var pages = new ShopPages(page, shop);
    var order = pages.order();
    var payment = pages.paymentPage();
    page.evaluate(INSTALLED);
    hide();

    try (var bank = new Bank()) {
      bank.pay(payment);
    }

    await("the notice that the order was sent")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(notices())
                    .singleElement()
                    .isEqualTo(
                        "Enviado: já saiu para entrega. tag %s leads to /orders/%s"
                            .formatted(order, order)));
  }

  private List<?> notices() {
    return (List<?>) page.evaluate(NOTICES);
  }

  /** A browser that is driven from outside holds that every tab is in sight. */
  private void hide() {
    page.evaluate(HIDE_PAGE);
    var browser = page.context().browser().newBrowserCDPSession();
    var attach = new JsonObject();
    attach.addProperty("targetId", serviceWorker(browser));
    attach.addProperty("flatten", false);
    var session = browser.send("Target.attachToTarget", attach).get("sessionId").getAsString();
    var expression = new JsonObject();
    expression.addProperty("expression", HIDE_TABS);
    var command = new JsonObject();
    command.addProperty("id", 1);
    command.addProperty("method", "Runtime.evaluate");
    command.add("params", expression);
    var message = new JsonObject();
    message.addProperty("sessionId", session);
    message.addProperty("message", command.toString());
    browser.send("Target.sendMessageToTarget", message);
  }

  private String serviceWorker(CDPSession browser) {
    var targets = browser.send("Target.getTargets").getAsJsonArray("targetInfos");
    return StreamSupport.stream(targets.spliterator(), false)
        .map(each -> each.getAsJsonObject())
        .filter(each -> each.get("type").getAsString().equals("service_worker"))
        .filter(each -> each.get("url").getAsString().startsWith(shop.toString()))
        .map(each -> each.get("targetId").getAsString())
        .findFirst()
        .orElseThrow();
  }
}
