package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.testkit.MalformedRequests;
import dev.cafezinho.testkit.MalformedRequests.Malformed;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestSessionIT {
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

  @Test
  void firstGetBringsCookieThatStays() {
    try (Browser browser = door.browser()) {
      HttpResponse<String> first = browser.get("/api/products");
      UUID shopper = shopper();
      HttpResponse<String> second = browser.get("/api/products");

      assertThat(setCookie(first, "CAFEZINHO_SESSION"))
          .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000")
          .doesNotContain("Secure");
      assertThat(setCookie(first, "XSRF-TOKEN"))
          .contains("SameSite=Lax", "Path=/")
          .doesNotContain("HttpOnly");
      assertThat(second.headers().allValues("set-cookie")).isEmpty();
      assertThat(shopper()).isEqualTo(shopper);
    }
  }

  @Test
  void cookieIsSecureWhenTheBrowserCameThroughTls() {
    try (Browser browser = door.browser()) {
      HttpResponse<String> response = browser.get("/api/products", "X-Forwarded-Proto", "https");

      assertThat(setCookie(response, "CAFEZINHO_SESSION")).contains("Secure");
      assertThat(setCookie(response, "XSRF-TOKEN")).contains("Secure");
      assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/products", "/api/nothing", "/", "/nothing"})
  void cookiesThatCannotBeReadAreRefusedWithProblem(String path) {
    Malformed request = MalformedRequests.withCookies(path);

    assertThat(request.sendTo(door.at(path).getPort()))
        .startsWith("HTTP/1.1 " + request.status())
        .containsIgnoringCase("content-type: application/problem+json");
  }

  @Test
  void tamperedCookieMakesNewGuest() {
    try (Browser browser = door.browser()) {
      browser.get("/api/cart");
      UUID before = shopper();
      String session = Objects.requireNonNull(browser.session());
      int dot = session.lastIndexOf('.');
      browser.cookies.put(
          "CAFEZINHO_SESSION",
          session.substring(0, dot + 1) + "A".repeat(session.length() - dot - 1));
      browser.get("/api/cart");

      assertThat(shopper()).isNotEqualTo(before);
      assertThat(browser.session()).isNotEqualTo(session);
    }
  }

  @Test
  void garbageForCookieMakesNewGuest() {
    for (String garbage : List.of("x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "..")) {
      try (Browser browser = door.browser()) {
        browser.cookies.put("CAFEZINHO_SESSION", garbage);

        assertThat(browser.get("/api/cart").statusCode()).isEqualTo(200);
        assertThat(browser.session()).isNotEqualTo(garbage);
      }
    }
  }

  @Test
  void servicesTokenIsNoSession() {
    try (Browser browser = door.browser()) {
      browser.get("/api/cart");
      UUID before = shopper();
      browser.cookies.put("CAFEZINHO_SESSION", bearer());
      browser.get("/api/cart");

      assertThat(shopper()).isNotEqualTo(before);
    }
  }

  @Test
  void twoBrowsersAreTwoShoppers() {
    try (Browser one = door.browser();
        Browser other = door.browser()) {
      one.get("/api/cart");
      UUID first = shopper();
      other.get("/api/cart");

      assertThat(shopper()).isNotEqualTo(first);
    }
  }

  @Test
  void writeWithCsrfTokenButNoSessionGetsGuest() {
    try (Browser browser = door.browser()) {
      browser.cookies.put("XSRF-TOKEN", "0b2c7a3e-8f5d-4c7e-9f1a-2b3c4d5e6f70");

      assertThat(browser.post("/api/orders", "{}").statusCode()).isEqualTo(200);
      assertThat(browser.session()).isNotNull();
      assertThat(shopper()).isNotNull();
    }
  }

  @Test
  void tokenIsWhatTheServicesAccept() {
    try (Browser browser = door.browser()) {
      browser.get("/api/cart");

      Jwt token = token();

      assertThat(token.getClaimAsStringList("roles")).containsExactly("SHOPPER");
      assertThat(Objects.requireNonNull(token.getExpiresAt()))
          .isEqualTo(Objects.requireNonNull(token.getIssuedAt()).plusSeconds(300));
    }
  }

  /** So that it is signed once, and each service verifies it once. */
  @Test
  void tokenIsTheSameForEachRequestOfOneShopper() {
    try (Browser browser = door.browser()) {
      for (int request = 0; request < 20; request++) {
        browser.get("/api/cart");
      }

      assertThat(door.principal.received())
          .extracting(received -> received.header("Authorization"))
          .hasSize(20)
          .containsOnly("Bearer " + bearer());
    }
  }

  @Test
  void publishesNoPrivateKey() {
    try (Browser browser = door.browser()) {
      HttpResponse<String> keys = browser.get("/.well-known/jwks.json");

      assertThat(keys.body()).contains("\"kty\":\"EC\"").doesNotContain("\"d\":", "oct");
      assertThat(browser.cookies).isEmpty();
    }
  }

  @Test
  void restartKeepsSessionAndKey() {
    try (Browser browser = door.browser()) {
      browser.get("/api/cart");
      UUID before = shopper();
      String key = browser.get("/.well-known/jwks.json").body();
      door.restart();
      browser.get("/api/cart");

      assertThat(shopper()).isEqualTo(before);
      assertThat(browser.get("/.well-known/jwks.json").body()).isEqualTo(key);
    }
  }

  private UUID shopper() {
    return UUID.fromString(token().getSubject());
  }

  private Jwt token() {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(door.at("/.well-known/jwks.json").toString())
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer("cafezinho-storefront"));
    return decoder.decode(bearer());
  }

  private String bearer() {
    String authorization = Objects.requireNonNull(door.principal.last().header("Authorization"));
    assertThat(authorization).startsWith("Bearer ");
    return authorization.substring("Bearer ".length());
  }

  private static String setCookie(HttpResponse<?> response, String name) {
    return response.headers().allValues("set-cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findAny()
        .orElseThrow();
  }
}
