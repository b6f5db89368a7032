package dev.cafezinho.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.MalformedRequests;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal has a type that pages can translate, and the document lists it. */
@ExtendWith(OpenShop.class)
class ProblemTypesIT {
  private static final Pattern TYPE = Pattern.compile("/problems/[a-z]+(-[a-z]+)*");
  private static final String ORDER = "00000000-0000-7000-8000-000000000000";

  private final Shop shop;
  private final Set<String> listed;

  ProblemTypesIT(Shop shop) throws IOException {
    this.shop = shop;
    try (var document = ProblemTypesIT.class.getResourceAsStream("/openapi/shop-api.yaml")) {
      var text =
          new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
      listed = TYPE.matcher(text).results().map(MatchResult::group).collect(toSet());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /api/products/nothing           |      | unknown-product
          PUT    | /api/cart/items/nothing         | {"quantity":1} | unknown-product
          PUT    | /api/cart/items/cafe-espresso   | {"quantity":0} | invalid-request
          PUT    | /api/cart/items/cafe-espresso   | {"quantity":   | invalid-request
          PUT    | /api/cart/items/cafe-espresso   | []   | invalid-request
          DELETE | /api/cart                       |      | method-not-allowed
          POST   | /api/orders                     | {}   | invalid-request
          GET    | /api/orders?size=0              |      | invalid-request
          GET    | /api/orders?cursor=x            |      | invalid-request
          GET    | /api/orders?=x                  |      | invalid-request
          GET    | /api/orders/nothing             |      | unknown-order
          DELETE | /api/orders/nothing             |      | unknown-order
          GET    | /api/orders/nothing/journey     |      | unknown-order
          GET    | /api/orders/nothing/invoice.pdf |      | unknown-invoice
          GET    | /api/notifications?lastEventId=x |     | invalid-request
          GET    | /api/postal-codes/1             |      | invalid-request
          GET    | /api/postal-codes/00000-000     |      | postal-code-unknown
          GET    | /api/nothing                    |      | not-found
          GET    | /assets/nothing.js              |      | not-found
          POST   | /api/counter/orders/x/cancel    |      | forbidden
          POST   | /api/counter/orders             | {}   | forbidden
          POST   | /api/counter/displays           |      | forbidden
          PUT    | /api/counter/shop               | {}   | forbidden
          POST   | /api/counter/products/x/pause   |      | forbidden
          """)
  void atTheFrontDoor(String method, String path, @Nullable String body, String type) {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      var answer =
          switch (method) {
            case "GET" -> shopper.get(path);
            case "PUT" -> shopper.put(path, String.valueOf(body));
            case "POST" -> shopper.post(path, body == null ? "" : body);
            case "DELETE" -> shopper.delete(path);
            default -> throw new IllegalArgumentException(method);
          };
      has(answer, type);
    }
  }

  @Test
  void ofWritesAtTheFrontDoor() {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      has(shopper.forge("POST", "/api/orders", "{}"), "invalid-csrf-token");
      has(
          shopper.post("/api/orders", "x".repeat(64 * 1024 + 1), "Idempotency-Key", "k"),
          "content-too-large");
      has(shopper.post("/api/orders", Shopper.DELIVERY, "Idempotency-Key", "k"), "cart-empty");
      has(shopper.get("/api/cart", "Accept", "image/png"), "not-acceptable");
    }
  }

  /** Fields and headers alike, with the rule that they break. */
  @Test
  void ofFieldsNameTheRule() {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      var body = Shopper.DELIVERY.replace("01000-000", "1").replace("Ana", "x".repeat(121));
      var errors = shopper.post("/api/orders", body, "Idempotency-Key", "k").json().path("errors");
      assertThat(broken(shopper, body))
          .containsExactlyInAnyOrder("address.postalCode postal-code", "buyer.name too-long");
      assertThat(errors.valueStream().map(each -> each.path("max").asInt(0))).contains(120);

      var pickedUp = Shopper.DELIVERY.replace("DELIVERY", "COUNTER");
      assertThat(broken(shopper, pickedUp)).containsExactly("address unexpected");
      var nowhere = "{\"fulfilment\":\"DELIVERY\",\"buyer\":{\"name\":\"Ana\"}}";
      assertThat(broken(shopper, nowhere)).containsExactly("address required");

      var header = shopper.post("/api/orders", Shopper.DELIVERY).json().path("errors").path(0);
      assertThat(header.path("field").asString()).isEqualTo("Idempotency-Key");
      assertThat(header.path("rule").asString()).isEqualTo("required");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Service.class,
      names = {"STOREFRONT", "EXTERNAL_PAYMENT_SYSTEM"},
      mode = EnumSource.Mode.EXCLUDE)
  void ofEachService(Service service) {
    try (var stranger = new Bank();
        var operator = new Operator(shop, "OPERATOR")) {
      has(stranger.get(at(service, "/actuator/metrics")), "unauthorized");
      has(operator.get(at(service, "/nothing")), "not-found");
      has(operator.get(at(service, "/dead-letters/nothing")), "unknown-queue");
    }
    try (var staff = new Operator(shop, "STAFF")) {
      has(staff.get(at(service, "/actuator/metrics")), "forbidden");
    }
  }

  @Test
  void ofWhatTheStaffAsk() {
    try (var staff = new Operator(shop, "STAFF")) {
      has(
          staff.send("POST", at(Service.ENTREGA, "/api/counter/orders/" + ORDER + "/cancel")),
          "unknown-order");
    }
  }

  @Test
  void ofForgedWebhooks() {
    try (var forger = new Bank()) {
      has(forger.post(at(Service.PAGAMENTO, "/webhooks/payments"), "{}"), "invalid-signature");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofWhatCannotBeRead(Service service) {
    MalformedRequests.at("/")
        .forEach(
            request ->
                assertThat(request.sendTo(shop.port(service)))
                    .as(request::toString)
                    .doesNotContain("about:blank")
                    .satisfies(answer -> assertThat(listed).contains(type(answer))));
  }

  private static Stream<String> broken(Shopper shopper, String body) {
    var errors = shopper.post("/api/orders", body, "Idempotency-Key", "k").json().path("errors");
    return errors
        .valueStream()
        .map(each -> each.path("field").asString() + " " + each.path("rule").asString());
  }

  private void has(Answer answer, String type) {
    assertThat(answer.contentType()).as(answer::toString).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asString())
        .as(answer::toString)
        .isEqualTo("/problems/" + type)
        .isIn(listed);
  }

  private static String type(String answer) {
    return TYPE.matcher(answer)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElse("no type in " + answer);
  }

  private URI at(Service service, String path) {
    return URI.create(shop.url(service) + path);
  }
}
