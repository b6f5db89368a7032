package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages move by themselves in every tab, and say so when they do not. */
@ExtendWith(OpenShop.class)
class LivePagesIT {
  /** Over HTTP/1.1 a browser opens six connections to a host. */
  private static final int TABS = 10;

  private static final HasAttributeOptions IN_TIME = new HasAttributeOptions().setTimeout(30_000);
  private static final HasAttributeOptions AT_ONCE = new HasAttributeOptions().setTimeout(5_000);

  private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(10_000);

  private static final String WITHOUT_SHARED_WORKERS = "delete window.SharedWorker";

  /** Ends, and is asked for again at once. */
  private static final Route.FulfillOptions ONLY_A_PING =
      new Route.FulfillOptions()
          .setContentType("text/event-stream")
          .setBody("retry: 200\nevent: ping\ndata: {\"at\":\"2026-01-01T00:00:00Z\"}\n\n");

  private static final String ORDER =
      """
      async () => {
        const token = () => /XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1];
        const send = (method, path, body, headers = {}) => fetch(path, {
          method,
          body: JSON.stringify(body),
          headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(), ...headers},
        });
        await send('PUT', '/api/cart/items/cafe-coado', {quantity: 1});
        const answer = await send('POST', '/api/orders', {
          fulfilment: 'DELIVERY',
          buyer: {name: 'Ana', email: 'ana@example.org'},
          address: {
            street: 'Rua das Flores 1', city: 'São Paulo', state: 'SP', postalCode: '01000-000'
          },
        }, {'Idempotency-Key': crypto.randomUUID()});
        return (await answer.json()).id;
      }
      """;

  private final Shop shop;
  private final Chromium chromium = new Chromium();
  private final Page page = chromium.page();
  private final BrowserContext browser = page.context();

  LivePagesIT(Shop shop) {
    this.shop = shop;
  }

  @AfterEach
  void leave() {
    chromium.close();
  }

  @Test
  void tenTabsAllLoadAndAllMove() {
    var order = order();
    var tabs = IntStream.range(0, TABS).mapToObj(_ -> browser.newPage()).toList();
    tabs.forEach(tab -> tab.navigate(url("/orders/" + order)));
    tabs.forEach(tab -> assertLive(tab, "live", IN_TIME));
    pay(tabs);
    tabs.forEach(tab -> assertStatus(tab, "SHIPPED", IN_TIME));
  }

  @Test
  void saysSinceWhenThereIsNoNews() {
    page.navigate(url("/orders"));
    assertLive(page, "live", IN_TIME);
    browser.setOffline(true);
    assertLive(page, "stale", AT_ONCE);
    assertThat(page.getByTestId("live-indicator"))
        .hasText(Pattern.compile("Sem notícias desde \\d\\d:\\d\\d"));
    browser.setOffline(false);
    assertLive(page, "live", IN_TIME);
  }

  @Test
  void showsWhatHappenedWhileThePageWasCutOffWithoutReload() {
    page.navigate(url("/orders/" + order()));
    assertStatus(page, "AWAITING_PAYMENT", IN_TIME);
    page.evaluate("window.isTheSamePage = true");
    var payment = payment(page);
    browser.setOffline(true);
    try (var bank = new Bank()) {
      bank.pay(payment);
    }
    browser.setOffline(false);
    assertStatus(page, "SHIPPED", AT_ONCE);
    assertThat(page.evaluate("window.isTheSamePage")).isEqualTo(true);
  }

  /**
   * As in a browser without shared workers: one tab holds the stream for all, and any other can.
   */
  @Test
  void oneTabHoldsTheStreamForAllUntilItIsClosed() {
    browser.addInitScript(WITHOUT_SHARED_WORKERS);
    var first = order();
    var second = order();
    page.navigate(url("/orders"));
    assertLive(page, "live", IN_TIME);
    var holders = new ArrayList<Page>();
    browser.onRequest(
        request -> {
          if (request.url().contains("/api/notifications")) {
            holders.add(request.frame().page());
          }
        });
    var other = browser.newPage();
    other.navigate(url("/orders"));
    assertLive(other, "live", IN_TIME);
    pay(first);
    assertThat(row(page, first)).containsText("Enviado", SOON);
    assertThat(row(other, first)).containsText("Enviado", SOON);
    assertThat(holders).as("streams of the second tab").isEmpty();

    page.close();
    other.waitForCondition(() -> !holders.isEmpty());
    assertLive(other, "live", IN_TIME);
    pay(second);

    assertThat(row(other, second)).containsText("Enviado", SOON);
    assertThat(holders).containsOnly(other);
  }

  /**
   * The stream brings nothing but pings while the order is paid, so that the page knows no id of an
   * event; the next one is asked to go on from where no stream ever was.
   */
  @Test
  void loadsAgainWhenTheStreamIsReset() {
    browser.addInitScript(WITHOUT_SHARED_WORKERS);
    var order = order();
    var held = new AtomicBoolean(true);
    page.route(
        "**/api/notifications*",
        route -> {
          if (held.get()) {
            route.fulfill(ONLY_A_PING);
          } else {
            route.resume(
                new Route.ResumeOptions().setUrl(url("/api/notifications?lastEventId=1000000")));
          }
        });
    page.navigate(url("/orders/" + order));
    assertStatus(page, "AWAITING_PAYMENT", IN_TIME);
    page.evaluate("window.isTheSamePage = true");
    pay(order);
    await("the order is sent")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(ask(order).get("status").getAsString()).isEqualTo("SHIPPED"));
    assertStatus(page, "AWAITING_PAYMENT", AT_ONCE);

    held.set(false);

    assertStatus(page, "SHIPPED", AT_ONCE);
    assertThat(page.evaluate("window.isTheSamePage")).isEqualTo(true);
  }

  private String order() {
    page.navigate(url("/"));
    return (String) page.evaluate(ORDER);
  }

  private void pay(List<Page> tabs) {
    var tab = tabs.getFirst();
    assertStatus(tab, "AWAITING_PAYMENT", IN_TIME);
    try (var bank = new Bank()) {
      bank.pay(payment(tab));
    }
  }

  private void pay(String order) {
    await("the order can be paid")
        .atMost(Duration.ofSeconds(30))
        .until(() -> ask(order).has("payment"));
    try (var bank = new Bank()) {
      bank.pay(URI.create(ask(order).getAsJsonObject("payment").get("pageUrl").getAsString()));
    }
  }

  /** The order as the shop has it, whatever the pages show. */
  private JsonObject ask(String order) {
    var answer = browser.request().get(url("/api/orders/" + order));
    return JsonParser.parseString(answer.text()).getAsJsonObject();
  }

  private static Locator row(Page tab, String order) {
    return tab.getByTestId("order-" + order);
  }

  private static URI payment(Page tab) {
    return URI.create(
        Objects.requireNonNull(tab.getByTestId("pay-link").getAttribute("href"), "no pay-link"));
  }

  private static void assertStatus(Page tab, String status, HasAttributeOptions patience) {
    assertThat(tab.getByTestId("order-status")).hasAttribute("data-status", status, patience);
  }

  private static void assertLive(Page tab, String state, HasAttributeOptions patience) {
    assertThat(tab.getByTestId("live-indicator")).hasAttribute("data-state", state, patience);
  }

  private String url(String path) {
    return shop.url(Service.STOREFRONT).resolve(path).toString();
  }
}
