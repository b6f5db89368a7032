package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsrfIT {
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
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void writeWithoutTokenIsRefusedAndReachesNobody(String method) {
    try (Browser browser = door.browser()) {
      browser.get("/cart");

      HttpResponse<String> refused = browser.writeWithoutToken(method, "/api/cart/items/espresso");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.headers().firstValue("content-type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(door.principal.received()).isEmpty();
    }
  }

  @Test
  void writeWithWrongTokenIsRefused() {
    try (Browser browser = door.browser()) {
      browser.get("/");
      String session = browser.session();
      try (Browser forger = door.browser()) {
        forger.get("/");
        forger.cookies.put("CAFEZINHO_SESSION", String.valueOf(session));
        String token = String.valueOf(browser.cookies.get("XSRF-TOKEN"));

        assertThat(forger.write("DELETE", "/api/orders/1", "").statusCode()).isEqualTo(200);
        forger.cookies.put("XSRF-TOKEN", "other");
        assertThat(
                forger
                    .writeWithoutToken("DELETE", "/api/orders/1", "X-XSRF-TOKEN", token)
                    .statusCode())
            .isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void rawCookieValueAsHeaderIsAccepted(String method) {
    try (Browser browser = door.browser()) {
      browser.get("/api/products");

      assertThat(browser.write(method, "/api/cart/items/espresso", "{\"quantity\":2}").statusCode())
          .isEqualTo(200);
      assertThat(door.principal.last().method()).isEqualTo(method);
      assertThat(door.principal.last().body()).isEqualTo("{\"quantity\":2}");
    }
  }

  @Test
  void refusedWriteOfUnknownBrowserMakesNoGuest() {
    try (Browser browser = door.browser()) {
      browser.writeWithoutToken("POST", "/api/orders");

      assertThat(browser.session()).isNull();
    }
  }
}
