package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {
  private static final String SESSION = "CAFEZINHO_SESSION";
  private static final String[] JSON = {"Accept", "application/json"};

  private Door door;

  @BeforeAll
  void open() {
    door = new Door();
  }

  @AfterAll
  void close() {
    door.close();
  }

  @BeforeEach
  void forget() {
    door.principal.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "staff, /staff, STAFF, STAFF",
    "manager, /office, MANAGER, MANAGER STAFF",
    "operator, /ops, OPERATOR, OPERATOR",
  })
  void leadsToThePageOfTheRole(String name, String page, String role, String roles) {
    try (Browser browser = enter()) {
      HttpResponse<String> answer = browser.signIn(name, Door.passwordOf(name));

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue(page);
      JsonNode me = me(browser);
      assertThat(me.path("name").asString()).isEqualTo(name);
      assertThat(me.path("role").asString()).isEqualTo(role);
      assertThat(me.path("page").asString()).isEqualTo(page);
      assertThat(me.path("roles").valueStream().map(JsonNode::asString).toList())
          .containsExactly(roles.split(" "));
    }
  }

  @Test
  void guestIsNobody() {
    try (Browser browser = enter()) {
      assertThat(browser.get("/api/me").body()).isEqualTo("{\"roles\":[]}");
    }
  }

  @Test
  void changesTheCookieAndKeepsTheShopper() {
    try (Browser browser = enter()) {
      String before = browser.session();
      String shopper = token(browser).getSubject();

      HttpResponse<String> answer = browser.signIn("staff", Door.passwordOf("staff"));

      assertThat(answer.headers().allValues("set-cookie"))
          .singleElement()
          .asString()
          .startsWith(SESSION + "=")
          .contains("HttpOnly", "SameSite=Lax", "Path=/");
      assertThat(browser.session()).isNotEqualTo(before);
      assertThat(token(browser).getSubject()).isEqualTo(shopper);
      browser.cookies.put(SESSION, Objects.requireNonNull(before));
      assertThat(nameOf(browser)).isNull();
    }
  }

  @Test
  void servicesAreToldWhoItIs() {
    try (Browser browser = enter()) {
      assertThat(token(browser).getClaimAsStringList("roles")).containsExactly("SHOPPER");
      assertThat(token(browser).getClaimAsString("name")).isNull();

      browser.signIn("staff", Door.passwordOf("staff"));

      assertThat(token(browser).getClaimAsStringList("roles")).containsExactly("SHOPPER", "STAFF");
      assertThat(token(browser).getClaimAsString("name")).isEqualTo("staff");
    }
  }

  @ParameterizedTest
  @CsvSource({"staff, wrong", "nobody, the password of nobody", "'', ''", "staff, ''"})
  void refusesWhatIsWrong(String name, String password) {
    try (Browser browser = enter()) {
      HttpResponse<String> form = browser.signIn(name, password);
      assertThat(form.statusCode()).isEqualTo(302);
      assertThat(form.headers().firstValue("Location")).hasValue("/login?error");

      HttpResponse<String> script = browser.signIn(name, password, JSON);
      isProblem(script, 401, "wrong-credentials");
      assertThat(nameOf(browser)).isNull();
    }
  }

  @Test
  void refusesPasswordLongerThanBcryptReads() {
    try (Browser browser = enter()) {
      String longer = Door.passwordOf("staff") + "x".repeat(72);

      assertThat(browser.signIn("staff", longer).statusCode()).isEqualTo(302);
    }
  }

  @Test
  void needsTheCsrfToken() {
    try (Browser browser = enter()) {
      browser.cookies.remove("XSRF-TOKEN");

      isProblem(browser.signIn("staff", Door.passwordOf("staff")), 403, "invalid-csrf-token");
      isProblem(browser.writeWithoutToken("POST", "/logout"), 403, "invalid-csrf-token");
    }
  }

  @Test
  void namesAreTheSameInAnyCase() {
    try (Browser browser = enter()) {
      browser.signIn(" Staff", Door.passwordOf("staff"));

      assertThat(nameOf(browser)).isEqualTo("staff");
    }
  }

  @Test
  void boundsWrongPasswordsOfOneName() {
    try (Door other = new Door();
        Browser browser = other.browser()) {
      browser.get("/api/cart");
      for (int each = 0; each < 5; each++) {
        String address = "203.0.113." + each;
        assertThat(browser.signIn("staff", "wrong", "X-Forwarded-For", address).statusCode())
            .isEqualTo(302);
      }

      HttpResponse<String> refused =
          browser.signIn("staff", Door.passwordOf("staff"), "X-Forwarded-For", "203.0.113.99");

      isProblem(refused, 429, "too-many-tries");
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(1, 30);
      assertThat(nameOf(browser)).isNull();
      assertThat(browser.signIn("staff", Door.passwordOf("staff")).statusCode())
          .as("from this machine itself")
          .isEqualTo(303);
    }
  }

  @Test
  void boundsWrongPasswordsFromOneAddress() {
    try (Door other = new Door();
        Browser browser = other.browser()) {
      browser.get("/api/cart");
      String[] from = {"X-Forwarded-For", "203.0.113.7"};
      for (int each = 0; each < 20; each++) {
        browser.signIn("guess" + each, "wrong", from);
      }

      isProblem(browser.signIn("operator", "wrong", from), 429, "too-many-tries");
      assertThat(
              browser
                  .signIn("operator", Door.passwordOf("operator"), "X-Forwarded-For", "203.0.113.8")
                  .statusCode())
          .isEqualTo(303);
    }
  }

  /** Whoever is in the same private network is believed to be a proxy. */
  @Test
  void boundsWrongPasswordsFromWhoSaysToBeThisMachine() {
    try (Door other = new Door();
        Browser browser = other.browser()) {
      browser.get("/api/cart");
      for (int each = 0; each < 5; each++) {
        browser.signIn("staff", "wrong", "X-Forwarded-For", "127.0.0.1");
      }

      isProblem(
          browser.signIn("staff", "wrong", "X-Forwarded-For", "127.0.0.1"), 429, "too-many-tries");
    }
  }

  @Test
  void whoHasSignedOutIsGuestWithTheSameCart() {
    try (Browser browser = enter()) {
      browser.signIn("staff", Door.passwordOf("staff"));
      String session = Objects.requireNonNull(browser.session());
      String shopper = token(browser).getSubject();

      HttpResponse<String> answer = browser.post("/logout", "");

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValue("/login");
      assertThat(nameOf(browser)).isNull();
      assertThat(token(browser).getSubject()).isEqualTo(shopper);
      browser.cookies.put(SESSION, session);
      assertThat(nameOf(browser)).as("with the cookie of before").isNull();
    }
  }

  @Test
  void scriptThatSignsOutGetsNoPage() {
    try (Browser browser = enter()) {
      browser.signIn("staff", Door.passwordOf("staff"));

      assertThat(browser.post("/logout", "", JSON).statusCode()).isEqualTo(204);
      assertThat(nameOf(browser)).isNull();
    }
  }

  @Test
  void anotherPersonAtTheSameBrowserEndsTheFirstSignIn() {
    try (Browser browser = enter()) {
      browser.signIn("staff", Door.passwordOf("staff"));
      String first = Objects.requireNonNull(browser.session());
      browser.signIn("manager", Door.passwordOf("manager"));

      assertThat(nameOf(browser)).isEqualTo("manager");
      browser.cookies.put(SESSION, first);
      assertThat(nameOf(browser)).isNull();
    }
  }

  @Test
  void holdsAtEveryInstanceAndAfterRestart() {
    try (Door one = new Door();
        Door other = one.beside();
        Browser browser = one.browser();
        Browser there = other.browser()) {
      browser.get("/api/cart");
      browser.signIn("staff", Door.passwordOf("staff"));
      there.cookies.putAll(browser.cookies);
      assertThat(nameOf(there)).isEqualTo("staff");

      one.restart();
      assertThat(nameOf(browser)).isEqualTo("staff");

      there.post("/logout", "");
      assertThat(nameOf(browser)).isNull();
    }
  }

  @Test
  void lastsAsLongAsIsSet() {
    try (Door brief = new Door(Map.of("storefront.sign-in.lasts", "1s"));
        Browser browser = brief.browser()) {
      browser.get("/api/cart");
      browser.signIn("staff", Door.passwordOf("staff"));
      browser.get("/api/me");

      await().untilAsserted(() -> assertThat(nameOf(browser)).isNull());
      isProblem(browser.get("/api/office/nothing"), 401, "unauthorized");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/office/nothing", "/api/ops/nothing", "/actuator/metrics"})
  void guestIsAskedToSignIn(String path) {
    try (Browser browser = enter()) {
      isProblem(browser.get(path), 401, "unauthorized");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "staff, /api/office/nothing, 403",
    "staff, /api/ops/nothing, 403",
    "staff, /actuator/metrics, 403",
    "manager, /api/office/nothing, 404",
    "manager, /api/ops/nothing, 403",
    "manager, /actuator/metrics, 403",
    "operator, /api/office/nothing, 403",
    "operator, /api/ops/nothing, 404",
    "operator, /actuator/metrics, 200",
    "operator, /actuator/prometheus, 200",
  })
  void eachRoleHasItsOwnPlaces(String name, String path, int status) {
    try (Browser browser = enter()) {
      browser.signIn(name, Door.passwordOf(name));

      assertThat(browser.get(path).statusCode()).isEqualTo(status);
    }
  }

  private Browser enter() {
    Browser browser = door.browser();
    browser.get("/api/cart");
    return browser;
  }

  private static JsonNode me(Browser browser) {
    return JsonMapper.shared().readTree(browser.get("/api/me").body());
  }

  private static @Nullable String nameOf(Browser browser) {
    return me(browser).path("name").asStringOpt().orElse(null);
  }

  /** What a service is told of the browser. */
  private Jwt token(Browser browser) {
    browser.get("/api/cart");
    String bearer =
        Objects.requireNonNull(door.principal.last().header("Authorization"))
            .substring("Bearer ".length());
    return NimbusJwtDecoder.withJwkSetUri(door.at("/.well-known/jwks.json").toString())
        .jwsAlgorithm(SignatureAlgorithm.ES256)
        .build()
        .decode(bearer);
  }

  private static void isProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(List.of(answer.headers().firstValue("content-type").orElse("")))
        .first()
        .asString()
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"/problems/" + type + "\"");
  }
}
