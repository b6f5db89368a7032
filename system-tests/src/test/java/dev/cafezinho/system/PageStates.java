package dev.cafezinho.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every page of the shop in every state that a shopper can see, each opened in a new tab. What a
 * shared shop cannot be brought to, for example an expired payment, is an answer of the shop with
 * other values.
 */
final class PageStates {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final IsVisibleOptions IN_A_WHILE = new IsVisibleOptions().setTimeout(30_000);
  private static final String PRODUCTS = "**/api/products";
  private static final String CART = "**/api/cart";
  private static final String ORDERS = "**/api/orders?**";
  private static final String ORDER = "**/api/orders/*";

  private final URI shop;
  private final ObjectNode shipped;
  private final Map<String, Consumer<Page>> states = new LinkedHashMap<>();

  /**
   * @param shipped an order that was paid and delivered, as the shop shows it
   */
  PageStates(URI shop, JsonNode shipped) {
    this.shop = shop;
    this.shipped = (ObjectNode) shipped;
    menu();
    cart();
    checkout();
    order();
    orders();
    signIn();
    states.put("unknown address", page -> open(page, "/nowhere", "main h1"));
    states.put("problem, explained", page -> open(page, "/problems/total-changed", "main h2"));
  }

  /** By their names. */
  Map<String, Consumer<Page>> all() {
    return states;
  }

  private void menu() {
    states.put("menu", page -> open(page, "/", id("product-coxinha")));
    states.put("menu, some in the cart", page -> pages(page).add("cafe-espresso", "coxinha"));
    states.put(
        "menu, scarce and sold out",
        page -> {
          change(
              page,
              PRODUCTS,
              products -> {
                available(products, 0, 2);
                available(products, 1, 0);
                return products;
              });
          open(page, "/", "[data-sold-out=true]");
        });
    states.put(
        "menu, ordered before",
        page -> {
          answer(page, ORDERS, JSON.createArrayNode().add(shipped));
          open(page, "/", "[data-testid^=often-]");
        });
    states.put("menu, searched", page -> open(page, "/?q=cafe", id("product-cafe-espresso")));
    states.put("menu, nothing found", page -> open(page, "/?q=pizza", "main [role=status]"));
    states.put(
        "menu, loading",
        page -> {
          page.route(PRODUCTS, _ -> {});
          open(page, "/", id("page-skeleton"));
        });
    states.put("menu, failed", page -> failed(page, PRODUCTS, "/"));
    states.put(
        "menu, nothing sold",
        page -> {
          answer(page, PRODUCTS, JSON.createArrayNode());
          open(page, "/", "main h2");
        });
    states.put(
        "menu, offline",
        page -> {
          open(page, "/", id("product-coxinha"));
          page.context().setOffline(true);
          visible(page, "[data-testid=live-indicator][data-state=stale]");
        });
    states.put(
        "menu, cart lost",
        page -> {
          pages(page).add("cafe-espresso");
          loseCart(page, 1);
          page.reload();
          visible(page, id("cart-bar") + " button");
        });
    states.put("product with options", page -> open(page, "/?product=mocha", id("option-grande")));
    states.put("product without options", page -> open(page, "/?product=coxinha", id("note")));
    states.put(
        "product, sold out",
        page -> {
          change(page, PRODUCTS, products -> available(products, 0, 0));
          open(page, "/?product=cafe-espresso", "#sheet-hindrance");
        });
  }

  private void signIn() {
    states.put("sign in", page -> open(page, "/login", id("login-form")));
    states.put("sign in, wrong", page -> open(page, "/login?error", id("login-error")));
    states.put(
        "sign in, too many tries",
        page -> {
          page.route("**/login", PageStates::refuseWrites);
          open(page, "/login", id("login-form"));
          page.getByTestId("login-username").fill("staff");
          page.getByTestId("login-password").fill("wrong");
          page.getByTestId("login-submit").click();
          visible(page, id("login-error"));
        });
    states.put(
        "signed in",
        page -> {
          var person = JSON.createObjectNode().put("name", "Bia").put("role", "STAFF");
          person.putArray("roles").add("STAFF");
          answer(page, "**/api/me", person);
          open(page, "/login", id("signed-in"));
          visible(page, id("header-sign-out"));
        });
    states.put("people, for a guest", page -> open(page, "/office/people", "main h1"));
    states.put("people", this::people);
    states.put(
        "people, a new password",
        page -> {
          people(page);
          page.getByTestId("new-password-Bia").click();
          visible(page, id("new-password"));
        });
  }

  private void people(Page page) {
    var people = JSON.createArrayNode();
    people.addObject().put("name", "Ana").put("role", "MANAGER");
    people.addObject().put("name", "Bia").put("role", "STAFF");
    answer(page, "**/api/office/people", people);
    open(page, "/office/people", id("person-form"));
  }

  private static void refuseWrites(Route route) {
    if (route.request().method().equals("POST")) {
      route.fulfill(
          new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "600")));
    } else {
      route.resume();
    }
  }

  private void cart() {
    states.put("cart, empty", page -> open(page, "/cart", "main h1"));
    states.put(
        "cart",
        page -> {
          fill(page);
          open(page, "/cart", id("cart-item-cafe-espresso"));
        });
    states.put(
        "cart, one taken out",
        page -> {
          fill(page);
          open(page, "/cart", id("cart-item-cafe-espresso"));
          page.getByTestId("remove-cafe-espresso").click();
          visible(page, id("undo-remove"));
        });
    for (var problem : List.of("SOLD_OUT", "ONLY_N_LEFT", "PRICE_CHANGED", "NOT_SOLD")) {
      states.put(
          "cart, " + problem,
          page -> {
            fill(page);
            change(
                page,
                CART,
                cart -> {
                  ((ObjectNode) cart.path("items").path(0))
                      .put("problem", problem)
                      .put("quantity", 3)
                      .put("available", 1);
                  return cart;
                });
            open(page, "/cart", "[data-problem]");
          });
    }
    states.put(
        "cart, lost",
        page -> {
          fill(page);
          loseCart(page, 2);
          open(page, "/cart", id("restore-cart"));
        });
    states.put("cart, failed", page -> failed(page, CART, "/cart"));
  }

  private void checkout() {
    states.put("checkout, empty", page -> open(page, "/checkout", "main h1"));
    states.put(
        "checkout, delivery",
        page -> {
          fill(page);
          pages(page).fillCheckout();
        });
    states.put(
        "checkout, counter",
        page -> {
          fill(page);
          open(page, "/checkout", id("place-order"));
          page.getByTestId("fulfilment-COUNTER").check();
          visible(page, "[name=admission]");
        });
    states.put(
        "checkout, mistakes",
        page -> {
          fill(page);
          open(page, "/checkout", id("place-order"));
          page.locator("[name='buyer.email']").fill("ana");
          page.getByTestId("place-order").click();
          visible(page, "[aria-invalid=true]");
        });
    states.put(
        "checkout, cart changed",
        page -> {
          pages(page).add("cafe-espresso");
          pages(page).fillCheckout();
          pages(page).setQuantityElsewhere("cafe-espresso", 3);
          pages(page).placeOrder();
          visible(page, id("cart-changed"));
        });
    states.put(
        "checkout, cannot be sold",
        page -> {
          fill(page);
          pages(page).fillCheckout();
          page.route(
              "**/api/orders",
              route ->
                  refuse(
                      route,
                      422,
                      """
          {"type":"/problems/cannot-be-sold","status":422,
           "lines":[{"sku":"cafe-espresso","problem":"SOLD_OUT"}]}
          """));
          pages(page).placeOrder();
          visible(page, "main [role=alert], " + id("cannot-be-sold"));
        });
    states.put(
        "checkout, no answer",
        page -> {
          fill(page);
          pages(page).fillCheckout();
          page.route("**/api/orders", Route::abort);
          pages(page).placeOrder();
          visible(page, id("confirming-order"));
        });
  }

  private void order() {
    order("CREATED", Ending.PENDING, "", "COUNTER");
    order("AWAITING_PAYMENT", Ending.PENDING, "", "DELIVERY");
    order("PAYMENT_APPROVED", Ending.APPROVED, "", "DELIVERY");
    order("PREPARING", Ending.APPROVED, "", "COUNTER");
    order("READY", Ending.APPROVED, "", "COUNTER");
    order("PICKED_UP", Ending.APPROVED, "", "COUNTER");
    order("PAYMENT_REFUSED", Ending.REFUSED, "PAYMENT_REFUSED", "DELIVERY");
    order("DELETED", Ending.REFUSED, "PAYMENT_REFUSED", "DELIVERY");
    order("DELETED", Ending.EXPIRED, "PAYMENT_EXPIRED", "DELIVERY");
    order("DELETED", Ending.PENDING, "OUT_OF_STOCK", "DELIVERY");
    order("DELETED", Ending.PENDING, "DELETED_BY_SHOPPER", "DELIVERY");
    order("DELETED", Ending.APPROVED, "CANCELLED_BY_STAFF", "COUNTER");
    order("REFUNDED", Ending.REFUNDED, "PREPARATION_TIMEOUT", "COUNTER");
    states.put("order, shipped", page -> open(page, shipped));
    states.put(
        "order, deletion asked for",
        page ->
            open(
                page,
                as("PAYMENT_APPROVED", Ending.APPROVED, "", "DELIVERY")
                    .put("deletionRequested", true)));
    states.put(
        "order, about to be deleted",
        page -> {
          open(page, as("AWAITING_PAYMENT", Ending.PENDING, "", "DELIVERY"));
          page.getByTestId("delete-order").click();
          visible(page, id("confirm-delete"));
        });
    states.put(
        "order, with its events",
        page -> {
          page.route("**/api/orders/*/journey", route -> reply(route, journey()));
          open(page, shipped);
          page.getByTestId("technical-details").check();
          visible(page, id("journey"));
        });
    states.put("order, not found", page -> open(page, "/orders/none", "main h1"));
    states.put("order, failed", page -> failed(page, ORDER, "/orders/none"));
    states.put(
        "order, loading",
        page -> {
          page.route(ORDER, _ -> {});
          open(page, "/orders/none", id("page-skeleton"));
        });
  }

  private void orders() {
    states.put("orders, none", page -> open(page, "/orders", "main h1"));
    states.put("orders", this::list);
    states.put(
        "orders, none under way",
        page -> {
          answer(page, ORDERS, JSON.createArrayNode().add(shipped));
          open(page, "/orders?show=active", id("filter-active"));
        });
    states.put("orders, failed", page -> failed(page, ORDERS, "/orders"));
    states.put(
        "orders, offline",
        page -> {
          list(page);
          page.context().setOffline(true);
          visible(page, "[data-testid=live-indicator][data-state=stale]");
        });
  }

  private enum Ending {
    PENDING,
    APPROVED,
    REFUSED,
    EXPIRED,
    REFUNDED
  }

  private void order(String status, Ending payment, String reason, String fulfilment) {
    var name = Stream.of("order", status, reason).filter(each -> !each.isEmpty()).toList();
    states.put(
        String.join(", ", name), page -> open(page, as(status, payment, reason, fulfilment)));
  }

  /** The order in another state. */
  private ObjectNode as(String status, Ending payment, String reason, String fulfilment) {
    var order = shipped.deepCopy();
    order.put("status", status).put("fulfilment", fulfilment);
    order.put("deletable", payment == Ending.PENDING && reason.isEmpty());
    order.remove(List.of("tracking", "invoice"));
    if (!reason.isEmpty()) {
      order.put("reason", reason);
    }
    ((ObjectNode) order.path("payment"))
        .put("status", payment.name())
        .put("expiresAt", Instant.now().plus(Duration.ofMinutes(10)).toString());
    if (status.equals("CREATED")) {
      order.remove("payment");
    }
    if (payment == Ending.REFUNDED) {
      order
          .putArray("refunds")
          .addObject()
          .put("reason", "Acabou o leite")
          .put("at", Instant.now().toString())
          .set("amount", order.path("total"));
    }
    return order;
  }

  private void open(Page page, ObjectNode order) {
    answer(page, ORDER, order);
    open(page, "/orders/" + order.path("id").asString(), id("order-status"));
    if (order.path("status").asString().equals("AWAITING_PAYMENT")) {
      visible(page, id("copy-pix"));
    }
  }

  private void list(Page page) {
    var orders = JSON.createArrayNode();
    Stream.of(
            as("AWAITING_PAYMENT", Ending.PENDING, "", "DELIVERY"),
            as("READY", Ending.APPROVED, "", "COUNTER"),
            as("DELETED", Ending.EXPIRED, "PAYMENT_EXPIRED", "DELIVERY"),
            as("REFUNDED", Ending.REFUNDED, "CANCELLED_BY_STAFF", "COUNTER"),
            shipped.deepCopy())
        .forEach(order -> orders.add(order.put("id", "order-" + orders.size())));
    page.route(
        ORDERS,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setHeaders(Map.of("Link", "</api/orders?cursor=x>; rel=\"next\""))
                    .setBody(orders.toString())));
    open(page, "/orders", id("order-order-4"));
  }

  private ArrayNode journey() {
    var events = JSON.createArrayNode();
    for (var type : List.of("order.created.v1", "payment.approved.v1", "order.shipped.v1")) {
      events
          .addObject()
          .put("type", type)
          .put("source", "principal")
          .put("at", Instant.now().toString())
          .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    }
    return events;
  }

  /** A line with options and a note, and one without. */
  private void fill(Page page) {
    open(page, "/?product=mocha", id("option-grande"));
    page.getByTestId("option-grande").check();
    page.getByTestId("note").fill("sem chantilly");
    page.getByTestId("add-to-cart").click();
    page.getByTestId("add-cafe-espresso").click();
    assertThat(page.getByTestId("cart-count")).hasText("2");
    ShopPages.awaitSavedCart(page);
  }

  /**
   * Not before the shop has the units: the next page would put what is not yet there into a new
   * cart.
   */
  private void loseCart(Page page, int units) {
    page.waitForCondition(() -> unitsInCart(page) == units);
    page.context().clearCookies();
  }

  private int unitsInCart(Page page) {
    var cart = page.context().request().get(shop.resolve("/api/cart").toString()).text();
    return JSON.readTree(cart).path("items").findValues("quantity").stream()
        .mapToInt(JsonNode::asInt)
        .sum();
  }

  private void failed(Page page, String url, String path) {
    page.route(
        url, route -> refuse(route, 503, "{\"type\":\"/problems/shop-updating\",\"status\":503}"));
    open(page, path, id("error-state"));
  }

  private void open(Page page, String path, String shown) {
    page.navigate(shop.resolve(path).toString());
    visible(page, shown);
  }

  private static void visible(Page page, String selector) {
    assertThat(page.locator(selector).first()).isVisible(IN_A_WHILE);
  }

  private static String id(String testId) {
    return "[data-testid='" + testId + "']";
  }

  private ShopPages pages(Page page) {
    return new ShopPages(page, shop);
  }

  private static JsonNode available(JsonNode products, int index, int units) {
    ((ObjectNode) products.path(index)).put("available", units);
    return products;
  }

  private static void answer(Page page, String url, JsonNode body) {
    page.route(url, route -> reply(route, body));
  }

  /** What the shop answers, with other values. */
  private static void change(Page page, String url, UnaryOperator<JsonNode> change) {
    page.route(url, route -> reply(route, change.apply(JSON.readTree(route.fetch().text()))));
  }

  private static void reply(Route route, JsonNode body) {
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(body.toString()));
  }

  private static void refuse(Route route, int status, String problem) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/problem+json")
            .setBody(problem));
  }
}
