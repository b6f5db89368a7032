package dev.cafezinho.order;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
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
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.order.application.OrderApplication;
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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Principal over HTTP and AMQP, with a stand-in for Estoque. */
@SpringBootTest(
    classes = {OrderApplication.class, PlaceOrderIT.Tokens.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=order-principal",
      "cafezinho.catalogue.fresh-for=0s",
      "cafezinho.orders.deletion-patience=100ms"
    })
class PlaceOrderIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PRODUCTS =
      """
      [{"sku":"espresso","name":"Espresso","description":"Curto","category":"Cafés",
        "price":{"amount":700,"currency":"BRL"},"available":5,"image":"/espresso.svg"},
       {"sku":"bolo","name":"Bolo","description":"De fubá","category":"Doces",
        "price":{"amount":900,"currency":"BRL"},"available":5,"image":"/bolo.svg"}]
      """;
  private static final String ORDER =
      """
      {"fulfilment":"DELIVERY","buyer":{"name":"Ana","email":"ana@example.com"},
       "address":{"street":"Rua A, 1","city":"Belém","state":"PA","postalCode":"66000-000"}}
      """;

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
    TestStore.register(registry::add);
    registry.add(
        "cafezinho.urls.estoque", () -> "http://localhost:" + estoque.getAddress().getPort());
  }

  /** Any token is a shopper's id. */
  @TestConfiguration
  static class Tokens {
    @Bean
    @Primary
    JwtDecoder anyToken() {
      return token ->
          Jwt.withTokenValue(token)
              .header("alg", "none")
              .subject(token)
              .expiresAt(Instant.now().plusSeconds(60))
              .build();
    }
  }

  @BeforeEach
  void newShopper() {
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
            byte[] body = PRODUCTS.getBytes(StandardCharsets.UTF_8);
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
