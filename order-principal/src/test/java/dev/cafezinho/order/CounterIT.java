package dev.cafezinho.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.CounterHandler;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.CatalogueFixtures;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.testkit.TestBroker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Principal's counter over HTTP. */
@PrincipalTest
@Import(CounterIT.Menu.class)
@TestPropertySource(
    properties = {
      "cafezinho.public-url=https://cafe.example/",
      "cafezinho.shop.zone=America/Manaus"
    })
@Timeout(60)
class CounterIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TestBroker broker = TestBroker.openUntilTheEnd();

  private final HttpClient http = HttpClient.newHttpClient();
  private String shopper = "";

  @Autowired private CounterHandler counter;
  @Autowired private OrderHandler orders;
  @Autowired private MongoDatabase database;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void broker(DynamicPropertyRegistry registry) {
    broker.register(registry::add);
  }

  /** A drink, and what is none. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Menu {
    @Bean
    @Primary
    Catalogue drinkAndCake() {
      Product cake =
          new Product(
              "bolo",
              "Bolo",
              "-",
              "Doces",
              Money.brl(900),
              99L,
              "/x.svg",
              false,
              List.of(),
              Map.of(),
              null);
      return () -> List.of(CatalogueFixtures.product("espresso", 700, 99L), cake);
    }
  }

  @BeforeEach
  void newCounter() {
    database.getCollection("counter").deleteMany(new Document());
    shopper = UUID.randomUUID().toString();
  }

  @Test
  void admitsAnOrderWithTheCodeOfTheDisplayAndSpendsItsDrinks() throws Exception {
    put("espresso", 3);
    put("bolo", 20);

    HttpResponse<String> answer = order("key", code());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(read(answer).at("/number").asInt()).isEqualTo(1);
    assertThat(read(answer).at("/fulfilment").asString()).isEqualTo("COUNTER");
    assertThat(counter.display().remaining()).isEqualTo(7);
    assertThat(read(order("key", code())).at("/id")).isEqualTo(read(answer).at("/id"));
    assertThat(read(order("key", "no code any more")).at("/id")).isEqualTo(read(answer).at("/id"));
    assertThat(counter.display().remaining()).as("twice is once").isEqualTo(7);
  }

  @Test
  void namesEachRefusalAndLosesNoNumberByIt() throws Exception {
    put("espresso", 11);
    String code = code();
    String forged = code.substring(0, code.length() - 4) + "0000";

    assertThat(type(order("key", null))).isEqualTo("not-admitted");
    assertThat(type(order("key", "x"))).isEqualTo("admission-malformed");
    assertThat(type(order("key", forged))).isEqualTo("admission-foreign");
    assertThat(type(order("key", "1-" + "0".repeat(26)))).isEqualTo("admission-expired");
    HttpResponse<String> usedUp = order("key", code);
    assertThat(usedUp.statusCode()).isEqualTo(422);
    assertThat(type(usedUp)).isEqualTo("admission-used-up");
    assertThat(read(usedUp).at("/remaining").asInt()).isEqualTo(10);
    assertThat(read(usedUp).at("/drinks").asInt()).isEqualTo(11);
    assertThat(counter.display().remaining()).isEqualTo(10);

    put("espresso", 10);
    HttpResponse<String> answer = order("key", code);
    assertThat(answer.statusCode()).as("the key was not used up").isEqualTo(201);
    assertThat(read(answer).at("/number").asInt()).isEqualTo(1);
  }

  @Test
  void givesUnitsBackOnceWhenAnOrderIsCancelledOrExpires() throws Exception {
    List<Function<String, PublishedEvent>> ends =
        List.of(
            id ->
                new DeliveryCancelled(
                    id, 1, shopper, DeletionReason.CANCELLED_BY_STAFF, Instant.now()),
            id ->
                new PaymentRefused(id, 1, shopper, DeletionReason.PAYMENT_EXPIRED, Instant.now()));
    for (Function<String, PublishedEvent> end : ends) {
      put("espresso", 10);
      String id = read(order(UUID.randomUUID().toString(), code())).at("/id").asString();
      assertThat(counter.display().remaining()).isZero();

      hear(end.apply(id));
      hear(end.apply(id));

      assertThat(counter.display().remaining()).isEqualTo(10);
    }
  }

  @Test
  void lets20WaitAndTheNextComeWhenOneIsReady() throws Exception {
    String first = "";
    for (int n = 1; n <= 20; n++) {
      put("bolo", 1);
      JsonNode order = read(order("key " + n, code()));
      first = n == 1 ? order.at("/id").asString() : first;
    }
    put("bolo", 1);

    HttpResponse<String> refused = order("key 21", code());

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(type(refused)).isEqualTo("counter-full");
    assertThat(read(refused).at("/estimatedWaitSeconds").asInt()).isPositive();
    hear(new PreparationUpdated(first, 1, shopper, OrderStatus.READY, Instant.now()));
    assertThat(read(order("key 21", code())).at("/number").asInt()).isEqualTo(21);
  }

  @Test
  void showsTheQueueToEverybodyAndTheCodeToAPairedDisplayAlone() throws Exception {
    put("espresso", 2);
    order("key", code());

    JsonNode queue = read(get("/api/counter/display", shopper));
    assertThat(queue.has("admission")).isFalse();
    assertThat(queue.at("/open").asBoolean()).isTrue();
    assertThat(queue.at("/waiting/0/number").asInt()).isEqualTo(1);
    assertThat(queue.at("/waiting/0/status").asString()).isEqualTo("CREATED");
    assertThat(queue.at("/waiting/0/since").asString()).isNotEmpty();
    assertThat(queue.at("/waiting/0")).as("nothing personal").hasSize(3);
    assertThat(queue.at("/ready")).isEmpty();
    assertThat(queue.at("/finished")).isEmpty();
    assertThat(queue.at("/estimatedWaitSeconds").asInt()).isPositive();

    assertThat(send("POST", "/api/counter/displays", null, shopper, "-").statusCode())
        .isEqualTo(403);
    HttpResponse<String> paired = send("POST", "/api/counter/displays", null, "staff", "-");
    assertThat(paired.statusCode()).isEqualTo(201);
    String address = read(paired).at("/url").asString();
    assertThat(address).startsWith("https://cafe.example/display?pairing=");
    String query = address.substring(address.indexOf('?'));
    for (String known : List.of("/api/counter/display" + query, "/api/counter/display")) {
      JsonNode admission =
          read(get(known, known.contains("?") ? shopper : "staff")).at("/admission");
      assertThat(admission.at("/code").asString()).isEqualTo(code());
      assertThat(admission.at("/url").asString())
          .isEqualTo("https://cafe.example/?admission=" + code());
      assertThat(admission.at("/remaining").asInt()).isEqualTo(8);
      assertThat(Instant.parse(admission.at("/expiresAt").asString())).isAfter(Instant.now());
    }
    assertThat(read(get("/api/counter/display?pairing=" + "A".repeat(32), shopper)))
        .as("of a secret that nobody was given")
        .isEqualTo(queue);
    assertThat(database.getCollection("displays").find().map(Document::toJson))
        .noneMatch(display -> display.contains(query.substring("?pairing=".length())))
        .anyMatch(display -> display.contains("\"by\": \"staff\""));
  }

  @Test
  void saysToWhoHasScannedACodeHowMuchOfItIsLeft() throws Exception {
    String code = code();
    put("espresso", 4);
    order("key", code);

    JsonNode scanned = read(get("/api/counter/display?admission=" + code, shopper));

    assertThat(scanned.at("/admission/remaining").asInt()).isEqualTo(6);
    assertThat(scanned.at("/admission/expiresAt").asString()).isNotEmpty();
    String forged = code.substring(0, code.length() - 4) + "0000";
    for (String other : List.of(forged, "x", "%C3%A9")) {
      assertThat(read(get("/api/counter/display?admission=" + other, shopper)).has("admission"))
          .as(other)
          .isFalse();
    }
  }

  @Test
  void tellsWhatTheDisplayShowsLive() throws Exception {
    try (BufferedReader stream = stream("/api/counter/display/stream", "staff")) {
      assertThat(next(stream).at("/admission/remaining").asInt()).isEqualTo(10);
      put("espresso", 3);
      order("key", code());

      JsonNode board = next(stream);
      while (board.at("/waiting").isEmpty()) {
        board = next(stream);
      }
      assertThat(board.at("/admission/remaining").asInt()).isEqualTo(7);
      assertThat(board.at("/waiting/0/number").asInt()).isEqualTo(1);
    }
  }

  @Test
  void isClosedAndOpenedByTheStaff() throws Exception {
    put("espresso", 1);
    String closed = "{\"open\":false}";
    assertThat(send("PUT", "/api/counter/shop", closed, shopper, "-").statusCode()).isEqualTo(403);
    assertThat(send("PUT", "/api/counter/shop", "{}", "staff", "-").statusCode()).isEqualTo(400);

    HttpResponse<String> answer = send("PUT", "/api/counter/shop", closed, "staff", "-");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(read(get("/api/shop", shopper)).at("/open").asBoolean(true)).isFalse();
    JsonNode display = read(get("/api/counter/display", "staff"));
    assertThat(display.at("/open").asBoolean(true)).isFalse();
    assertThat(display.has("admission")).isFalse();
    HttpResponse<String> refused = order("key", code());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(type(refused)).isEqualTo("counter-closed");
    send("PUT", "/api/counter/shop", "{\"open\":true}", "staff", "-");
    assertThat(read(get("/api/shop", shopper)).at("/open").asBoolean()).isTrue();
    assertThat(read(order("key", code())).at("/number").asInt()).isEqualTo(1);
  }

  @Test
  void sellsToAGuestWithoutAPhone() throws Exception {
    String sale =
        """
        {"lines":[{"sku":"espresso","quantity":2,"note":" quente "},{"sku":"bolo","quantity":1}],
         "payment":"CASH"}
        """;
    assertThat(send("POST", "/api/counter/orders", sale, shopper, "sale 1").statusCode())
        .isEqualTo(403);

    HttpResponse<String> answer = send("POST", "/api/counter/orders", sale, "staff", "sale 1");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode order = read(answer);
    assertThat(order.at("/status").asString()).isEqualTo("PAYMENT_APPROVED");
    assertThat(order.at("/payment/status").asString()).isEqualTo("APPROVED");
    assertThat(order.at("/fulfilment").asString()).isEqualTo("COUNTER");
    assertThat(order.at("/total/amount").asInt()).isEqualTo(2300);
    assertThat(order.at("/number").asInt()).isEqualTo(1);
    assertThat(order.at("/lines/0/note").asString()).isEqualTo("quente");
    assertThat(read(send("POST", "/api/counter/orders", sale, "staff", "sale 1")))
        .as("twice is once")
        .isEqualTo(order);
    String card = sale.replace("CASH", "CARD");
    assertThat(type(send("POST", "/api/counter/orders", card, "staff", "sale 1")))
        .isEqualTo("key-reused");
    assertThat(read(send("POST", "/api/counter/orders", card, "staff", "sale 2")).at("/number"))
        .hasToString("2");
    assertThat(counter.display().remaining()).as("needs no admission").isEqualTo(10);
    assertThat(counter.board().waiting()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"lines":[],"payment":"CASH"}                                  | 400 | invalid-request
          {"lines":[{"sku":"espresso","quantity":1}]}                    | 400 | invalid-request
          {"lines":[{"sku":"espresso","quantity":1}],"payment":"PIX"}    | 400 | invalid-request
          {"lines":[{"sku":"espresso","quantity":0}],"payment":"CARD"}   | 400 | invalid-request
          {"lines":[{"sku":"tea","quantity":1}],"payment":"CARD"}        | 404 | unknown-product
          {"lines":[{"sku":"bolo","quantity":99},{"sku":"bolo","quantity":1}],"payment":"CARD"} \
          | 422 | cannot-be-sold
          """)
  void sellsOnlyWhatCanBeSold(String sale, int status, String type) throws Exception {
    HttpResponse<String> answer = send("POST", "/api/counter/orders", sale, "staff", "key");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(type(answer)).isEqualTo(type);
    assertThat(counter.board().waiting()).isEmpty();
  }

  @Test
  void saysInWhichTimeZoneTheShopStands() throws Exception {
    assertThat(read(get("/api/shop", shopper)).at("/timeZone").asString())
        .isEqualTo("America/Manaus");
  }

  private HttpResponse<String> get(String path, String who) throws Exception {
    return send("GET", path, null, who, "-");
  }

  private BufferedReader stream(String path, String who) throws Exception {
    HttpResponse<InputStream> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + who)
                .build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
  }

  /** The next board. */
  private static JsonNode next(BufferedReader stream) throws IOException {
    String event = "";
    for (String line = stream.readLine(); line != null; line = stream.readLine()) {
      if (line.startsWith("event:")) {
        event = line.substring("event:".length());
      } else if (line.startsWith("data:") && event.equals("board")) {
        return JSON.readTree(line.substring("data:".length()));
      }
    }
    throw new IOException("The stream has ended");
  }

  private void hear(PublishedEvent event) {
    orders.on(event, new Cause(UUID.randomUUID().toString(), ""), Instant.now());
  }

  private String code() {
    return counter.display().admission().code();
  }

  private static String type(HttpResponse<String> refusal) {
    return read(refusal).at("/type").asString().replace("/problems/", "");
  }

  private void put(String sku, int quantity) throws Exception {
    HttpResponse<String> answer =
        send("PUT", "/api/cart/items/" + sku, "{\"quantity\":" + quantity + "}", shopper, "-");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> order(String key, @Nullable String code) throws Exception {
    String admission = code == null ? "" : ",\"admission\":\"" + code + "\"";
    return send(
        "POST",
        "/api/orders",
        "{\"fulfilment\":\"COUNTER\",\"buyer\":{\"name\":\"Ana\"}" + admission + "}",
        shopper,
        key);
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String body, String who, String key)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + who)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
