package dev.cafezinho.order;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.sun.net.httpserver.HttpServer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.order.listing.PlacedOrder;
import dev.cafezinho.order.listing.ShopperOrders;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Principal over HTTP and AMQP, with a stand-in for Estoque. */
@PrincipalTest
@TestPropertySource(
    properties = {"cafezinho.catalogue.fresh-for=0s", "cafezinho.orders.deletion-patience=100ms"})
class PlaceOrderIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PRODUCTS =
      """
      [{"sku":"espresso","name":"Espresso","description":"Curto","category":"Cafés",
        "price":{"amount":700,"currency":"BRL"},"available":5,"image":"/espresso.svg"},
       {"sku":"bolo","name":"Bolo","description":"De fubá","category":"Doces",
        "price":{"amount":900,"currency":"BRL"},"available":5,"image":"/bolo.svg"},
       {"sku":"cappuccino","name":"Cappuccino","description":"Com canela","category":"Cafés",
        "price":{"amount":1400,"currency":"BRL"},"available":5,"image":"/c.svg","drink":true,
        "options":[
         {"id":"size","name":"Tamanho","min":1,"max":1,"choices":[
          {"id":"medio","name":"Médio","price":{"amount":0,"currency":"BRL"},"default":true},
          {"id":"grande","name":"Grande","price":{"amount":300,"currency":"BRL"},
           "translations":{"en":{"name":"Large"}}}],
          "translations":{"en":{"name":"Size"}}},
         {"id":"milk","name":"Leite","min":0,"max":1,"choices":[
          {"id":"aveia","name":"Aveia","price":{"amount":250,"currency":"BRL"}},
          {"id":"soja","name":"Soja","price":{"amount":200,"currency":"BRL"},"soldOut":true}]}],
        "translations":{"en":{"name":"Cappuccino, please","category":"Coffees"}}}]
      """;
  private static final String ORDER =
      """
      {"fulfilment":"DELIVERY","buyer":{"name":"Ana","email":"ana@example.com"},
       "address":{"street":"Rua A, 1","city":"Belém","state":"PA","postalCode":"66000-000"}}
      """;

  private static volatile String products = PRODUCTS;

  private static final TestBroker broker = TestBroker.openUntilTheEnd();
  private static final HttpServer estoque = estoque();

  private final HttpClient http = HttpClient.newHttpClient();
  private String shopper = "";

  @Autowired private MongoDatabase database;
  @Autowired private ShopperOrders shopperOrders;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry registry) {
    broker.register(registry::add);
    registry.add(
        "cafezinho.urls.estoque", () -> "http://localhost:" + estoque.getAddress().getPort());
  }

  @BeforeEach
  void newShopper() {
    products = PRODUCTS;
    shopper = UUID.randomUUID().toString();
  }

  @AfterAll
  static void stop() {
    estoque.stop(0);
  }

  @Test
  void placesWhatIsInTheCartAndPublishesIt() throws Exception {
    AtomicReference<GetResponse> published = new AtomicReference<>();
    try (Connection connection = broker.connect();
        Channel channel = connection.createChannel()) {
      channel.queueDeclare("spy", false, false, false, null);
      channel.queueBind("spy", "Pedidos_Criados", "#");

      assertThat(send("PUT", "/api/cart/items/espresso", "{\"quantity\":2}").statusCode())
          .isEqualTo(200);
      HttpResponse<String> answer = place("key-1");

      assertThat(answer.statusCode()).isEqualTo(201);
      JsonNode order = JSON.readTree(answer.body());
      assertThat(order.at("/total/amount").asLong()).isEqualTo(1400);
      assertThat(order.at("/status").asString()).isEqualTo("CREATED");
      assertThat(JSON.readTree(send("GET", "/api/cart", null).body()).at("/items")).isEmpty();

      await()
          .until(
              () -> {
                published.set(channel.basicGet("spy", true));
                return published.get() != null && isOf(order, published.get());
              });
      assertThat(published.get().getProps().getHeaders().get("cloudEvents:type"))
          .hasToString("order.created.v1");
      assertThat(published.get().getProps().getHeaders()).containsKeys("traceparent");
      OrderCreated created =
          EventJson.MAPPER.readValue(published.get().getBody(), OrderCreated.class);
      assertThat(created.orderId()).isEqualTo(order.at("/id").asString());
      await().until(() -> drained(created.orderId()));
    }
  }

  /** What other tests have ordered may still be on its way. */
  private static boolean isOf(JsonNode order, GetResponse message) {
    Object subject = message.getProps().getHeaders().get("cloudEvents:subject");
    return order.at("/id").asString().equals(String.valueOf(subject));
  }

  @Test
  void answersARepeatWithTheSameOrder() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    String first = id(place("key-1"));
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":3}");

    assertThat(id(place("key-1"))).isEqualTo(first);
    assertThat(JSON.readTree(send("GET", "/api/cart", null).body()).at("/items")).hasSize(1);
    assertThat(JSON.readTree(send("GET", "/api/orders", null).body())).hasSize(1);
  }

  @Test
  void ordersACartOnceFromTwoTabs() throws Exception {
    for (int round = 0; round < 20; round++) {
      newShopper();
      send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
      try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<HttpResponse<String>>> attempts =
            List.of(() -> place("one tab"), () -> place("another tab"), () -> place("a third"));
        for (Future<HttpResponse<String>> answer : tabs.invokeAll(attempts)) {
          // the same order, or an empty cart for who came after it was emptied
          assertThat(answer.get().statusCode()).isIn(201, 409);
        }
      }
      assertThat(JSON.readTree(send("GET", "/api/orders", null).body())).hasSize(1);
    }
  }

  @Test
  void remembersEachKeyThatOrderedACart() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    Document cart = cart();
    String first = id(place("key-1"));
    restore(cart); // as the other tab has read it
    assertThat(id(place("key-2"))).isEqualTo(first);

    send("PUT", "/api/cart/items/espresso", "{\"quantity\":3}");
    assertThat(id(place("key-2"))).isEqualTo(first);
    assertThat(id(place("key-1"))).isEqualTo(first);
    assertThat(id(place("key-3"))).isNotEqualTo(first);
  }

  /**
   * The process died between the order and the cart, and the shopper has not heard of the order.
   */
  @ParameterizedTest
  @CsvSource({"PUT, {\"quantity\":3}, 3", "DELETE, , 0"})
  void ordersNoLineTwiceThoughACrashLeftItInTheCart(
      String method, @Nullable String body, int expected) throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    Document cart = cart();
    place("key-1");
    restoreOrdered(cart);

    JsonNode after = JSON.readTree(send(method, "/api/cart/items/espresso", body).body());
    assertThat(after.at("/items/0/quantity").asInt(0)).isEqualTo(expected);
    restoreOrdered(cart);
    assertThat(JSON.readTree(send("GET", "/api/cart", null).body()).at("/items")).isEmpty();
  }

  /** A request that came between the order and the crash has put something else in. */
  @Test
  void takesOutWhatWasOrderedFromACartThatHasChangedSince() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    long ordered = cart().getLong("version");
    send("PUT", "/api/cart/items/bolo", "{\"quantity\":1}");
    Document changed = cart();
    send("DELETE", "/api/cart/items/bolo", null);
    restore(new Document(cart()).append("version", ordered));
    place("key-1");
    changed.append("beingOrdered", List.of(ordered));
    restore(changed);

    JsonNode cart = JSON.readTree(send("GET", "/api/cart", null).body());

    assertThat(cart.at("/items")).hasSize(1);
    assertThat(cart.at("/items/0/sku").asString()).isEqualTo("bolo");
    restore(changed);
    JsonNode next = JSON.readTree(place("key-2").body());
    assertThat(next.at("/lines")).hasSize(1);
    assertThat(next.at("/lines/0/sku").asString()).isEqualTo("bolo");
  }

  /** The first edition did not remember that a cart was being ordered. */
  @Test
  void takesOutWhatTheFirstEditionLeftInTheCart() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    Document cart = cart();
    cart.remove("beingOrdered");
    place("key-1");
    restore(cart);

    assertThat(JSON.readTree(send("GET", "/api/cart", null).body()).at("/items")).isEmpty();
  }

  @Test
  void saysWhenCartsAndKeysEnd() throws Exception {
    placeOne("key-1");

    Document key =
        database
            .getCollection("placement_keys")
            .find(new Document("_id", shopper + " key-1"))
            .first();
    Instant aMinuteAgo = Instant.now().minusSeconds(60);
    assertThat(cart().getDate("changedAt").toInstant()).isAfter(aMinuteAgo);
    assertThat(requireNonNull(key).getDate("usedAt").toInstant()).isAfter(aMinuteAgo);
    if (TestStore.isGiven()) { // the embedded store keeps, but does not list a lifetime
      assertThat(lifetimes("carts")).containsExactly(Duration.ofDays(30).toSeconds());
      assertThat(lifetimes("placement_keys")).containsExactly(Duration.ofDays(7).toSeconds());
    }
  }

  private List<Long> lifetimes(String collection) {
    return database
        .getCollection(collection)
        .listIndexes()
        .map(index -> index.get("expireAfterSeconds", Number.class))
        .into(new ArrayList<>())
        .stream()
        .filter(Objects::nonNull)
        .map(Number::longValue)
        .toList();
  }

  /** No order of the shopper's first cart can be meant. */
  @Test
  void beginsACartThatHasExpiredWithAVersionOfItsOwn() throws Exception {
    String first = placeOne("key-1");
    carts().deleteOne(new Document("_id", shopper));

    assertThat(placeOne("key-2")).isNotEqualTo(first);
  }

  @Test
  void fillsAPageThoughACrashLeftAnEntryWithoutAnOrder() throws Exception {
    for (int order = 0; order < 3; order++) {
      send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
      place("key-" + order);
    }
    addEntryWithoutOrder();

    HttpResponse<String> first = send("GET", "/api/orders?size=2", null);
    assertThat(ids(first)).hasSize(2);
    HttpResponse<String> second = send("GET", next(first), null);
    assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
    assertThat(second.headers().firstValue("Link")).isEmpty();
  }

  private void addEntryWithoutOrder() {
    shopperOrders.add(new PlacedOrder(UUID.randomUUID().toString(), shopper, Instant.now()));
  }

  /** The first attempt died between the entry and the order; the second has a time of its own. */
  @Test
  void listsAnOrderOnceThoughACrashLeftAnotherEntryOfIt() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    Instant before = Instant.now();
    String id = id(place("key-1"));
    shopperOrders.add(new PlacedOrder(id, shopper, before));

    assertThat(ids(send("GET", "/api/orders", null))).containsExactly(id);
  }

  @Test
  void showsEachOrderOnceWhateverIsPlacedMeanwhile() throws Exception {
    List<String> placed = new ArrayList<>();
    for (int order = 0; order < 5; order++) {
      placed.add(placeOne("key-" + order));
    }

    List<String> shown = new ArrayList<>();
    String page = "/api/orders?size=2";
    while (!page.isEmpty()) {
      HttpResponse<String> answer = send("GET", page, null);
      shown.addAll(ids(answer));
      placeOne("another" + shown.size());
      addEntryWithoutOrder();
      page = next(answer);
    }

    assertThat(shown).isEqualTo(placed.reversed());
  }

  private String placeOne(String key) throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    return id(place(key));
  }

  private static List<String> ids(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    JSON.readTree(answer.body()).forEach(order -> ids.add(order.at("/id").asString()));
    return ids;
  }

  /** Where the link goes; empty when there is none. */
  private static String next(HttpResponse<String> answer) {
    String link = answer.headers().firstValue("Link").orElse("");
    assertThat(link).matches("(</api/orders\\?.*>; rel=\"next\")?");
    return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
  }

  private Document cart() {
    return requireNonNull(carts().find(new Document("_id", shopper)).first());
  }

  private void restore(Document cart) {
    carts().replaceOne(new Document("_id", shopper), cart);
  }

  /** As a crash leaves it between the order and the cart. */
  private void restoreOrdered(Document cart) {
    restore(new Document(cart).append("beingOrdered", List.of(cart.getLong("version"))));
  }

  private MongoCollection<Document> carts() {
    return database.getCollection("carts");
  }

  /** The first attempt is still under way, or has died; a late request has changed the cart. */
  @Test
  void ordersWhatTheKeyWasFirstUsedForWhateverBecameOfTheCart() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    Document cart = cart();
    String first = id(place("key-1"));
    database.getCollection("orders").deleteOne(new Document("_id", first));
    restore(cart);
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":3}");

    HttpResponse<String> answer = place("key-1");

    assertThat(id(answer)).isEqualTo(first);
    assertThat(JSON.readTree(answer.body()).at("/lines/0/quantity").asInt()).isEqualTo(1);
    assertThat(id(place("key-2"))).isNotEqualTo(first);
  }

  @Test
  void refusesAKeyOfAnEarlierVersionWhoseCartHasChangedBeforeItWasOrdered() throws Exception {
    database
        .getCollection("placement_keys")
        .insertOne(new Document("_id", shopper + " key-1").append("cart", 1L));
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":3}");

    assertThat(place("key-1").statusCode()).isEqualTo(409);
    assertThat(place("key-2").statusCode()).isEqualTo(201);
  }

  @Test
  void refusesACounterOrderWithoutAdmission() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");

    String counter =
        "{\"fulfilment\":\"COUNTER\",\"buyer\":{\"name\":\"Ana\",\"email\":\"a@b.co\"}%s}";
    assertThat(place("key-1", counter.formatted("")).statusCode()).isEqualTo(422);
    assertThat(place("key-1", counter.formatted(",\"admission\":\"x\"")).statusCode())
        .isEqualTo(422);
    assertThat(JSON.readTree(send("GET", "/api/cart", null).body()).at("/items")).hasSize(1);
  }

  @Test
  void refusesWhatCannotBeOrdered() throws Exception {
    assertThat(place("key-1").statusCode()).as("empty cart").isEqualTo(409);
    assertThat(send("PUT", "/api/cart/items/tea", "{\"quantity\":1}").statusCode()).isEqualTo(404);
    for (String quantity : new String[] {"0", "100", "-1", "2.5", "\"2\"", "null", "{}"}) {
      HttpResponse<String> answer =
          send("PUT", "/api/cart/items/espresso", "{\"quantity\":" + quantity + "}");
      assertThat(answer.statusCode()).as(quantity).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":6}");
    assertThat(place("key-2").statusCode()).as("more than there is").isEqualTo(422);
    assertThat(place("key-3", "{").statusCode()).as("malformed").isEqualTo(400);
    assertThat(place("key-3", "{\"fulfilment\":\"DELIVERY\"}").statusCode()).isEqualTo(400);
    assertThat(send("POST", "/api/orders", "[" + " ".repeat(70_000) + "]").statusCode())
        .isEqualTo(413);
    assertThat(JSON.readTree(send("GET", "/api/orders", null).body())).isEmpty();
  }

  /** JSON knows no difference between 2 and 2.0, and a letter may take two units of Java. */
  @Test
  void takesWhatIsWrittenInAnotherWay() throws Exception {
    HttpResponse<String> cart = send("PUT", "/api/cart/items/espresso", "{\"quantity\":2.0}");
    assertThat(JSON.readTree(cart.body()).at("/items/0/quantity").asInt()).isEqualTo(2);
    assertThat(send("PUT", "/api/cart/items/espresso", "{\"quantity\":1e0}").statusCode())
        .isEqualTo(200);
    assertThat(place("key-1", ORDER.replace("Ana", "😀".repeat(120))).statusCode()).isEqualTo(201);
  }

  @Test
  void wantsAKeyBeforeAnythingElse() throws Exception {
    for (String body : new String[] {ORDER, "{}", "{"}) {
      HttpResponse<String> answer = send("POST", "/api/orders", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).at("/detail").asString()).contains("Idempotency-Key");
    }
    assertThat(place("a\tb", ORDER).statusCode()).isEqualTo(400);
    assertThat(place("k".repeat(129), ORDER).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "fulfilment":"DELIVERY" | "fulfilment":"COUNTER"
          "fulfilment":"DELIVERY" | "fulfilment":1
          "address":              | "elsewhere":
          "Ana"                   | 7
          "Ana"                   | "\u2003"
          "Ana"                   | "A\\u0000"
          ana@example.com         | ana@localhost
          "PA"                    | "Pará"
          66000-000               | 66000
          "Belém"                 | true
          """)
  void refusesWhatTheDocumentDoesNotAllow(String good, String instead) throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    assertThat(ORDER).contains(good);

    HttpResponse<String> answer = place("key-1", ORDER.replace(good, instead));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cursor=", "cursor=x", "cursor=NzQ0", "size=", "size=0", "size=101", "size=x"})
  void refusesAPageThatThereCannotBe(String query) throws Exception {
    assertThat(send("GET", "/api/orders?" + query, null).statusCode()).isEqualTo(400);
  }

  @Test
  void keepsALineForEachWayAProductIsWanted() throws Exception {
    addLine("cappuccino", 1, "[\"aveia\",\"grande\"]", "\" sem espuma \"");
    addLine("cappuccino", 1, "[\"grande\"]", "null");
    JsonNode cart = addLine("cappuccino", 2, "[\"grande\",\"aveia\"]", "\"sem espuma\"");

    assertThat(cart.at("/items")).hasSize(2);
    assertThat(cart.at("/items/0/quantity").asInt()).isEqualTo(3);
    assertThat(cart.at("/items/0/unitPrice/amount").asInt()).isEqualTo(1950);
    assertThat(cart.at("/items/0/lineTotal/amount").asInt()).isEqualTo(5850);
    assertThat(cart.at("/items/0/note").asString()).isEqualTo("sem espuma");
    assertThat(cart.at("/items/0/options"))
        .extracting(option -> option.at("/id").asString())
        .containsExactly("grande", "aveia");
    assertThat(cart.at("/items/0/available").asInt()).isEqualTo(5);
    assertThat(cart.at("/items/1/note").isMissingNode()).isTrue();
    assertThat(cart.at("/total/amount").asInt()).isEqualTo(5850 + 1700);
    assertThat(cart.at("/version").asLong()).isEqualTo(cart().getLong("version"));
  }

  @Test
  void changesAndRemovesALine() throws Exception {
    JsonNode first = addLine("cappuccino", 1, "[\"grande\"]", "\"quente\"");
    String line = "/api/cart/lines/" + first.at("/items/0/id").asString();

    JsonNode more = read(send("PUT", line, "{\"quantity\":4}"));
    assertThat(more.at("/items/0/quantity").asInt()).isEqualTo(4);
    assertThat(more.at("/items/0/note").asString()).isEqualTo("quente");
    assertThat(more.at("/items/0/options")).hasSize(1);
    JsonNode again = read(send("PUT", line, "{\"quantity\":4.0}"));
    assertThat(again.at("/version")).as("nothing has changed").isEqualTo(more.at("/version"));
    JsonNode other =
        read(send("PUT", line, "{\"quantity\":4,\"options\":[\"medio\"],\"note\":\" \"}"));
    assertThat(other.at("/items/0/id")).isEqualTo(first.at("/items/0/id"));
    assertThat(other.at("/items/0/unitPrice/amount").asInt()).isEqualTo(1400);
    assertThat(other.at("/items/0/note").isMissingNode()).isTrue();

    assertThat(read(send("DELETE", line, null)).at("/items")).isEmpty();
    assertThat(read(send("DELETE", line, null)).at("/items")).as("twice is once").isEmpty();
    HttpResponse<String> gone = send("PUT", line, "{\"quantity\":1}");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(read(gone).at("/type").asString()).isEqualTo("/problems/unknown-line");
  }

  @Test
  void takesAllLinesOfAProductOut() throws Exception {
    addLine("cappuccino", 1, "[\"grande\"]", "null");
    addLine("cappuccino", 1, "[\"medio\"]", "null");
    addLine("bolo", 1, "[]", "null");

    assertThat(read(send("DELETE", "/api/cart/items/cappuccino", null)).at("/items"))
        .singleElement()
        .satisfies(item -> assertThat(item.at("/sku").asString()).isEqualTo("bolo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                  | options-required | size | min    | 1
          ["aveia"]           | options-required | size | min    | 1
          ["medio","grande"]  | too-many-options | size | max    | 1
          ["medio","gigante"] | unknown-option   |      | option | gigante
          ["medio","soja"]    | option-sold-out  | milk | option | soja
          """)
  void namesWhatIsWrongWithTheOptions(
      String options, String type, @Nullable String group, String field, String value)
      throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/cart/lines",
            "{\"sku\":\"cappuccino\",\"quantity\":1,\"options\":%s}".formatted(options));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode problem = read(answer);
    assertThat(problem.at("/type").asString()).isEqualTo("/problems/" + type);
    assertThat(problem.at("/sku").asString()).isEqualTo("cappuccino");
    assertThat(problem.at("/group").asString(null)).isEqualTo(group);
    assertThat(problem.at("/" + field).asString()).isEqualTo(value);
    assertThat(read(send("GET", "/api/cart", null)).at("/items")).isEmpty();
  }

  @Test
  void wantsOptionsOfAProductThatHasToHaveThem() throws Exception {
    HttpResponse<String> answer = send("PUT", "/api/cart/items/cappuccino", "{\"quantity\":1}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(read(answer).at("/type").asString()).isEqualTo("/problems/options-required");
  }

  @Test
  void limitsALineAndTheCart() throws Exception {
    addLine("espresso", 98, "[]", "null");
    HttpResponse<String> more =
        send("POST", "/api/cart/lines", "{\"sku\":\"espresso\",\"quantity\":2}");
    assertThat(more.statusCode()).isEqualTo(422);
    assertThat(read(more).at("/type").asString()).isEqualTo("/problems/quantity-limit");
    assertThat(read(more).at("/limit").asInt()).isEqualTo(99);
    for (int line = 1; line < 50; line++) {
      addLine("espresso", 1, "[]", "\"note " + line + "\"");
    }
    HttpResponse<String> full =
        send("POST", "/api/cart/lines", "{\"sku\":\"bolo\",\"quantity\":1}");
    assertThat(full.statusCode()).isEqualTo(422);
    assertThat(read(full).at("/type").asString()).isEqualTo("/problems/cart-full");
  }

  @Test
  void tellsWhatIsInTheWayBeforeTheTill() throws Exception {
    addLine("cappuccino", 3, "[\"grande\"]", "null");
    addLine("cappuccino", 3, "[\"medio\"]", "null");
    addLine("bolo", 1, "[]", "null");
    addLine("espresso", 1, "[]", "null");
    products =
        PRODUCTS
            .replace("\"amount\":700", "\"amount\":750")
            .replace("\"sku\":\"bolo\"", "\"sku\":\"torta\"");

    JsonNode cart = read(send("GET", "/api/cart", null));

    assertThat(cart.at("/items"))
        .extracting(item -> item.at("/problem").asString())
        .containsExactly("ONLY_N_LEFT", "ONLY_N_LEFT", "NOT_SOLD", "PRICE_CHANGED");
    assertThat(cart.at("/items/3/unitPrice/amount").asInt()).isEqualTo(750);
    assertThat(cart.at("/items/3/formerUnitPrice/amount").asInt()).isEqualTo(700);
    HttpResponse<String> refusal = place("key-1");
    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(read(refusal).at("/type").asString()).isEqualTo("/problems/cannot-be-sold");
    assertThat(read(refusal).at("/lines"))
        .extracting(line -> line.at("/id").asString() + line.at("/problem").asString())
        .containsExactly(
            cart.at("/items/0/id").asString() + "ONLY_N_LEFT",
            cart.at("/items/1/id").asString() + "ONLY_N_LEFT",
            cart.at("/items/2/id").asString() + "NOT_SOLD");
    assertThat(read(refusal).at("/lines/0/available").asInt()).isEqualTo(5);

    send("DELETE", "/api/cart/lines/" + cart.at("/items/0/id").asString(), null);
    send("DELETE", "/api/cart/items/bolo", null);
    JsonNode order = read(place("key-1"));
    assertThat(order.at("/total/amount").asInt()).as("the key still orders").isEqualTo(4950);
  }

  @Test
  void ordersForTheTotalThatWasShownOrNotAtAll() throws Exception {
    addLine("cappuccino", 1, "[\"grande\"]", "\"quente\"");
    String expecting = ORDER.replace("{\"fulfilment\"", "{\"expectedTotal\":%s,\"fulfilment\"");
    String shown = expecting.formatted("{\"amount\":1700,\"currency\":\"BRL\"}");
    products = PRODUCTS.replace("\"amount\":1400", "\"amount\":1500");

    HttpResponse<String> refusal = place("key-1", shown);

    assertThat(refusal.statusCode()).isEqualTo(409);
    JsonNode problem = read(refusal);
    assertThat(problem.at("/type").asString()).isEqualTo("/problems/total-changed");
    assertThat(problem.at("/expectedTotal/amount").asInt()).isEqualTo(1700);
    assertThat(problem.at("/total/amount").asInt()).isEqualTo(1800);
    assertThat(problem.at("/cart/items/0/problem").asString()).isEqualTo("PRICE_CHANGED");
    assertThat(problem.at("/cart"))
        .as("the cart as it is")
        .isEqualTo(read(send("GET", "/api/cart", null)));
    String now = expecting.formatted("{\"amount\":1800.0,\"currency\":\"BRL\"}");
    HttpResponse<String> order = place("key-1", now);
    assertThat(order.statusCode()).as("the key was not used up").isEqualTo(201);
    assertThat(read(order).at("/lines/0/unitPrice/amount").asInt()).isEqualTo(1800);
    assertThat(read(order).at("/lines/0/note").asString()).isEqualTo("quente");
    assertThat(id(place("key-1", now))).as("the cart is empty by now").isEqualTo(id(order));
    assertThat(read(place("key-1", shown)).at("/type").asString())
        .isEqualTo("/problems/key-reused");
    assertThat(read(place("key-2", now)).at("/type").asString()).isEqualTo("/problems/cart-empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1700",
        "{}",
        "{\"amount\":1700}",
        "{\"amount\":\"1700\",\"currency\":\"BRL\"}",
        "{\"amount\":1700.5,\"currency\":\"BRL\"}",
        "{\"amount\":1700,\"currency\":\"real\"}"
      })
  void refusesATotalThatIsNone(String total) throws Exception {
    addLine("bolo", 1, "[]", "null");

    assertThat(
            place("key-1", ORDER.replace("{\"f", "{\"expectedTotal\":" + total + ",\"f"))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"name\":\"Ana\"}', 201, ",
    "'{\"name\":\"Ana\",\"cpf\":\"529.982.247-25\"}', 201, 52998224725",
    "'{\"name\":\"Ana\",\"cpf\":\"52998224725\"}', 201, 52998224725",
    "'{\"name\":\"Ana\",\"cpf\":\"529.982.247-26\"}', 400, ",
    "'{\"name\":\"Ana\",\"cpf\":\"111.111.111-11\"}', 400, ",
    "'{\"name\":\"Ana\",\"cpf\":\"\"}', 400, ",
    "'{\"name\":\"Ana\",\"cpf\":\"529982247-25\"}', 400, ",
    "'{\"name\":\"Ana\",\"email\":\"\"}', 400, ",
    "'{\"email\":\"a@b.co\"}', 400, "
  })
  void needsOnlyTheBuyersName(String buyer, int status, @Nullable String cpf) throws Exception {
    addLine("bolo", 1, "[]", "null");

    HttpResponse<String> answer =
        place("key-1", ORDER.replace("{\"name\":\"Ana\",\"email\":\"ana@example.com\"}", buyer));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(read(answer).at("/buyer/cpf").asString(null)).isEqualTo(cpf);
  }

  @Test
  void publishesLinesAsTheyWereChosen() throws Exception {
    addLine("cappuccino", 1, "[\"grande\"]", "\"quente\"");
    addLine("cappuccino", 1, "[\"medio\",\"aveia\"]", "null");
    HttpRequest english =
        request("POST", "/api/orders", ORDER)
            .header("Idempotency-Key", "key-1")
            .header("Accept-Language", "en-GB,en;q=0.9")
            .build();

    JsonNode order = read(http.send(english, BodyHandlers.ofString()));

    assertThat(order.at("/deletable").asBoolean()).isTrue();
    assertThat(order.at("/lines")).hasSize(2);
    assertThat(order.at("/lines/0/name").asString()).isEqualTo("Cappuccino, please");
    assertThat(order.at("/lines/0/options/0/name").asString()).isEqualTo("Large");
    assertThat(order.at("/lines/1/options/0/name").asString())
        .as("has no English name")
        .isEqualTo("Médio");
    String id = order.at("/id").asString();
    JsonNode portuguese = read(send("GET", "/api/orders/" + id, null));
    assertThat(portuguese.at("/lines/0/name").asString()).isEqualTo("Cappuccino");
    Document placed =
        requireNonNull(database.getCollection("orders").find(new Document("_id", id)).first())
            .getList("events", Document.class)
            .getFirst()
            .get("data", Document.class);
    OrderContents contents =
        EventJson.MAPPER.convertValue(placed.get("contents"), OrderContents.class);
    assertThat(contents.language()).isEqualTo("en");
    assertThat(contents.lines())
        .extracting(OrderLine::name, OrderLine::note, line -> line.unitPrice().amount())
        .containsExactly(tuple("Cappuccino", "quente", 1700L), tuple("Cappuccino", null, 1650L));
    assertThat(contents.lines())
        .extracting(OrderLine::id)
        .containsExactly(order.at("/lines/0/id").asString(), order.at("/lines/1/id").asString());
  }

  @Test
  void speaksTheLanguageOfItsReader() throws Exception {
    addLine("cappuccino", 1, "[\"grande\"]", "null");
    for (String path : List.of("/api/products", "/api/cart", "/api/orders")) {
      HttpResponse<String> answer =
          http.send(
              request("GET", path, null).header("Accept-Language", "en").build(),
              BodyHandlers.ofString());
      assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
      assertThat(answer.body()).doesNotContain("translations", "\"names\"");
    }
    JsonNode menu =
        read(
            http.send(
                request("GET", "/api/products/cappuccino", null)
                    .header("Accept-Language", "en")
                    .build(),
                BodyHandlers.ofString()));
    assertThat(menu.at("/name").asString()).isEqualTo("Cappuccino, please");
    assertThat(menu.at("/category").asString()).isEqualTo("Coffees");
    assertThat(menu.at("/description").asString()).isEqualTo("Com canela");
    assertThat(menu.at("/options/0/name").asString()).isEqualTo("Size");
    assertThat(menu.at("/options/0/choices/0/default").asBoolean()).isTrue();
    assertThat(menu.at("/drink").asBoolean()).isTrue();
    JsonNode plain = read(send("GET", "/api/products/bolo", null));
    assertThat(plain.has("options")).isFalse();
    assertThat(plain.at("/drink").asBoolean(true)).isFalse();
  }

  /** Lines had neither ids nor options; the sku is the id of such a line. */
  @Test
  void readsACartOfTheFirstEdition() throws Exception {
    carts()
        .insertOne(
            new Document("_id", shopper)
                .append("version", 5L)
                .append("ordered", 3L)
                .append("beingOrdered", List.of())
                .append("changedAt", Date.from(Instant.now()))
                .append(
                    "lines",
                    List.of(
                        new Document("sku", "espresso")
                            .append("name", "Espresso")
                            .append("quantity", 2)
                            .append("amount", 700L)
                            .append("currency", "BRL"))));

    JsonNode cart = read(send("GET", "/api/cart", null));

    assertThat(cart.at("/version").asLong()).isEqualTo(5);
    assertThat(cart.at("/items/0/id").asString()).isEqualTo("espresso");
    assertThat(cart.at("/items/0/options")).isEmpty();
    JsonNode more = read(send("PUT", "/api/cart/items/espresso", "{\"quantity\":3}"));
    assertThat(more.at("/items")).hasSize(1);
    assertThat(more.at("/items/0/id").asString()).isEqualTo("espresso");
    assertThat(read(place("key-1")).at("/lines/0/id").asString()).isEqualTo("espresso");
  }

  private JsonNode addLine(String sku, int quantity, String options, String note) throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/api/cart/lines",
            "{\"sku\":\"%s\",\"quantity\":%d,\"options\":%s,\"note\":%s}"
                .formatted(sku, quantity, options, note));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  @Test
  void hidesOthersOrders() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    String id = id(place("key-1"));
    shopper = "somebody else";

    assertThat(send("GET", "/api/orders/" + id, null).statusCode()).isEqualTo(404);
    assertThat(send("GET", "/api/orders/" + id + "/journey", null).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/api/orders/" + id, null).statusCode()).isEqualTo(404);
  }

  @Test
  void deletesAnOrderOnceEntregaHasSaidThatItIsStillHere() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    String id = id(place("key-1"));

    HttpResponse<String> waiting = send("DELETE", "/api/orders/" + id, null);
    assertThat(waiting.statusCode()).isEqualTo(202);
    assertThat(JSON.readTree(waiting.body()).at("/deletionRequested").asBoolean()).isTrue();
    answerFromEntrega(
        Publication.DELIVERY_CANCELLED,
        new DeliveryCancelled(
            id, 1, shopper, DeletionReason.DELETED_BY_SHOPPER, Instant.now().truncatedTo(MILLIS)));
    await().until(() -> send("DELETE", "/api/orders/" + id, null).statusCode() == 200);

    JsonNode order = JSON.readTree(send("GET", "/api/orders/" + id, null).body());
    assertThat(order.at("/status").asString()).isEqualTo("DELETED");
    assertThat(order.at("/reason").asString()).isEqualTo("DELETED_BY_SHOPPER");
    assertThat(order.has("deletionRequested")).isFalse();
    assertThat(JSON.readTree(send("GET", "/api/orders/" + id + "/journey", null).body()))
        .extracting(step -> step.at("/type").asString())
        .containsExactlyInAnyOrder(
            "order.created.v1",
            "order.deletion-requested.v1",
            "delivery.cancelled.v1",
            "order.deleted.v1");
  }

  /** What the staff do at Entrega, on the shopper's page: the nota, and why it was cancelled. */
  @Test
  void showsThePreparationAndWhyItEnded() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    String id = id(place("key-1"));
    Instant now = Instant.now().truncatedTo(MILLIS);
    answerFromEntrega(
        Publication.PREPARATION_UPDATED,
        new PreparationUpdated(id, 1, shopper, OrderStatus.PREPARING, "000000042", now, now, now));
    await()
        .until(
            () ->
                JSON.readTree(send("GET", "/api/orders/" + id, null).body())
                    .at("/status")
                    .asString()
                    .equals("PREPARING"));
    JsonNode preparing = JSON.readTree(send("GET", "/api/orders/" + id, null).body());
    assertThat(preparing.at("/deletable").asBoolean()).isFalse();
    assertThat(preparing.at("/invoice/number").asString()).isEqualTo("000000042");

    answerFromEntrega(
        Publication.DELIVERY_CANCELLED,
        new DeliveryCancelled(
            id, 1, shopper, DeletionReason.CANCELLED_BY_STAFF, "Acabou o café", now));
    await()
        .until(
            () ->
                JSON.readTree(send("GET", "/api/orders/" + id, null).body())
                    .at("/status")
                    .asString()
                    .equals("DELETED"));
    JsonNode order = JSON.readTree(send("GET", "/api/orders/" + id, null).body());
    assertThat(order.at("/reason").asString()).isEqualTo("CANCELLED_BY_STAFF");
    assertThat(order.at("/reasonText").asString()).isEqualTo("Acabou o café");
  }

  @Test
  void keepsAnOrderThatLeftBeforeItsDeletion() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    String id = id(place("key-1"));
    send("DELETE", "/api/orders/" + id, null);

    answerFromEntrega(
        Publication.ORDER_SHIPPED,
        new OrderShipped(id, 1, shopper, "000000001", "CF1", Instant.now().truncatedTo(MILLIS)));

    await().until(() -> send("DELETE", "/api/orders/" + id, null).statusCode() == 409);
  }

  @Test
  void tellsAnOrderThatTheFirstVersionStored() throws Exception {
    Document stored = Document.parse(resource("/stored-order.json"));
    database.getCollection("orders").insertOne(stored);
    shopper = "ana";

    HttpResponse<String> answer = send("GET", "/api/orders/" + stored.getString("_id"), null);

    assertThat(JSON.readTree(answer.body()))
        .isEqualTo(JSON.readTree(resource("/stored-order-view.json")));
  }

  @Test
  void parksNewsOfAnOrderThatOnlyANewerVersionCanReadAndTakesItAfterTheUpgrade() throws Exception {
    send("PUT", "/api/cart/items/espresso", "{\"quantity\":1}");
    String id = id(place("key-1"));
    await().until(() -> drained(id));
    Document written = addByANewerVersion(id);

    Instant now = Instant.now().truncatedTo(MILLIS);
    answerFromEntrega(
        Publication.ORDER_SHIPPED, new OrderShipped(id, 1, shopper, "000000001", "CF1", now));

    try (Connection connection = broker.connect();
        Channel channel = connection.createChannel()) {
      AtomicReference<GetResponse> letter = new AtomicReference<>();
      await()
          .until(
              () -> {
                letter.set(channel.basicGet("Pedidos_Enviados.principal.dlq", true));
                return letter.get() != null;
              });
      assertThat(letter.get().getProps().getHeaders().get("x-exception-message"))
          .asString()
          .contains("orders " + id + " holds a order.wrapped.v1 that this version");
      assertThat(send("GET", "/api/orders/" + id, null).statusCode()).isEqualTo(503);
      assertThat(database.getCollection("orders").find(new Document("_id", id)).first())
          .as("nothing is decided")
          .isEqualTo(written);

      upgrade(id);
      channel.basicPublish(
          "", "Pedidos_Enviados.principal", letter.get().getProps(), letter.get().getBody());
      await().until(() -> send("DELETE", "/api/orders/" + id, null).statusCode() == 409);
    }
  }

  private @Nullable Document addByANewerVersion(String id) {
    Document order = new Document("_id", id);
    Document wrapped =
        new Document("v", 2L)
            .append("id", UUID.randomUUID().toString())
            .append("type", "order.wrapped.v1")
            .append("at", "2026-11-20T12:00:00Z")
            .append("trace", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .append("data", new Document("at", "2026-11-20T12:00:00Z").append("ribbon", "red"));
    database
        .getCollection("orders")
        .updateOne(
            order,
            new Document("$set", new Document("version", 2L))
                .append("$push", new Document("events", wrapped)));
    return database.getCollection("orders").find(order).first();
  }

  /** From now on the event is one that this version knows. */
  private void upgrade(String id) {
    database
        .getCollection("orders")
        .updateOne(
            new Document("_id", id),
            new Document("$set", new Document("events.1.type", "stock.reserved.v1")));
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = PlaceOrderIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void answerFromEntrega(Publication publication, PublishedEvent event)
      throws Exception {
    try (Connection connection = broker.connect();
        Channel channel = connection.createChannel()) {
      channel.basicPublish(
          publication.topic(),
          "",
          new AMQP.BasicProperties.Builder()
              .contentType("application/json")
              .headers(Map.of("cloudEvents:id", UUID.randomUUID().toString()))
              .build(),
          EventJson.MAPPER.writeValueAsBytes(event));
    }
  }

  @Test
  void wantsAToken() throws Exception {
    shopper = "";

    HttpResponse<String> answer = send("GET", "/api/cart", null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  private boolean drained(String orderId) {
    Document stream = database.getCollection("orders").find(new Document("_id", orderId)).first();
    return stream != null
        && stream.getList("outbox", Document.class).isEmpty()
        && !stream.containsKey("pending");
  }

  private HttpResponse<String> place(String key) throws Exception {
    return place(key, ORDER);
  }

  private HttpResponse<String> place(String key, String body) throws Exception {
    return http.send(
        request("POST", "/api/orders", body).header("Idempotency-Key", key).build(),
        BodyHandlers.ofString());
  }

  private static String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(201);
    return JSON.readTree(answer.body()).at("/id").asString();
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body)
      throws Exception {
    return http.send(request(method, path, body).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return shopper.isEmpty()
        ? request
        : request.header("Authorization", "Bearer " + shopper.replace(' ', '-'));
  }

  private static HttpServer estoque() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/api/products",
          exchange -> {
            byte[] body = products.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
