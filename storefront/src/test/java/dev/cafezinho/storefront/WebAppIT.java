package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a web app of two files among the test's resources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebAppIT {
  private Door door;
  private Browser browser;

  @BeforeAll
  void open() {
    door = new Door();
    browser = door.browser();
    browser.get("/");
  }

  @AfterAll
  void close() {
    browser.close();
    door.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cart", "/checkout", "/orders", "/orders/7", "/any/thing?else=1"})
  void addressesOfTheAppAreItsPage(String path) {
    HttpResponse<String> page = browser.get(path, "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<div id=\"root\">");
    assertThat(header(page, "content-type")).startsWith("text/html");
    assertThat(header(page, "cache-control")).isEqualTo("no-cache");
  }

  @Test
  void pageComesWithItsPolicies() {
    HttpResponse<String> page = browser.get("/");

    assertThat(header(page, "content-security-policy"))
        .isEqualTo(
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none';"
                + " base-uri 'none'; form-action 'self'");
    assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(page, "referrer-policy")).isEqualTo("same-origin");
    assertThat(page.headers().firstValue("strict-transport-security")).isEmpty();
  }

  @Test
  void hashedFilesAreKeptForGoodAndSetNoCookie() {
    try (Browser fresh = door.browser()) {
      HttpResponse<String> file = fresh.get("/assets/app-0a1b2c3d.js");

      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(header(file, "content-type")).startsWith("text/javascript");
      assertThat(header(file, "cache-control")).isEqualTo("max-age=31536000, public, immutable");
      assertThat(fresh.cookies).isEmpty();
    }
  }

  @Test
  void textIsCompressed() {
    HttpResponse<String> file = browser.get("/assets/app-0a1b2c3d.js", "Accept-Encoding", "gzip");

    assertThat(header(file, "content-encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/gone-12345678.js",
        "/assets/",
        "/assets/nothing",
        "/nothing.png",
        "/.well-known/nothing",
        "/web/index.html",
        "/error"
      })
  void unknownFilesAreProblems(String path) {
    assertProblem(browser.get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/..%2f..%2fstorefront.yml", "/..%2fstorefront.yml", "/a//b"})
  void crookedAddressesAreProblems(String path) {
    HttpResponse<String> answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("spring");
  }

  @Test
  void pageTakesNoWrites() {
    assertProblem(browser.post("/index.html", "{}"), 405);
    assertProblem(browser.post("/cart", "{}"), 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator", "/actuator/metrics", "/actuator/prometheus", "/actuator/env"})
  void onlyHealthIsOpen(String path) {
    assertProblem(browser.get(path), 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
  void healthIsOpen(String path) {
    assertThat(browser.get(path).body()).contains("\"status\"").doesNotContain("rabbit");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "content-type")).startsWith("application/problem+json");
  }
}
