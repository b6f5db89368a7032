package dev.cafezinho.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a web app of a few files among the test's resources. */
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
  @ValueSource(
      strings = {"/", "/cart", "/orders", "/orders/7", "/problems/cart-empty", "/?q=caf%C3%A9"})
  void addressesOfTheAppAreItsPage(String path) {
    HttpResponse<String> page = browser.get(path, "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<div id=\"root\">");
    assertThat(header(page, "content-type")).startsWith("text/html");
    assertThat(header(page, "cache-control")).isEqualTo("no-cache");
  }

  @Test
  void pageNamesWhatItNeedsFirst() {
    assertThat(links("/cart"))
        .containsExactly(
            "</api/cart>; rel=preload; as=fetch; crossorigin",
            "</assets/app-0a1b2c3d.js>; rel=modulepreload");
    assertThat(links("/orders/7"))
        .containsExactly("</api/orders/7>; rel=preload; as=fetch; crossorigin");
    assertThat(links("/problems/cart-empty")).isEmpty();
    assertThat(links("/nowhere")).isEmpty();
  }

  /** What somebody else has put into an address goes into a header. */
  @ParameterizedTest
  @CsvSource({
    "/orders/a%3E%2Cb, a%3E%2Cb",
    "/orders/{id}, %7Bid%7D",
    "/orders/%C3%A9$1, %C3%A9%241"
  })
  void linksHaveNothingInThemButAnAddress(String path, String id) {
    HttpResponse<String> page = browser.get(path.replace("{", "%7B").replace("}", "%7D"));

    assertThat(page.headers().allValues("link"))
        .containsExactly("</api/orders/" + id + ">; rel=preload; as=fetch; crossorigin");
  }

  @Test
  void noLinkHasALineBreak() {
    HttpResponse<String> page = browser.get("/orders/a%0Ab");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().allValues("link")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'gzip, deflate, br, zstd', br", "gzip, gzip"})
  void pageIsSentAsTheBuildHasCompressedIt(String accepted, String encoding) throws IOException {
    for (String path : List.of("/", "/orders/7", "/nowhere")) {
      HttpResponse<InputStream> page =
          browser.open(path, "Accept-Encoding", accepted, "Accept", "text/html");

      assertThat(header(page, "content-encoding")).isEqualTo(encoding);
      assertThat(header(page, "content-type")).startsWith("text/html");
      assertThat(page.headers().allValues("vary").toString()).contains("Accept-Encoding");
      assertThat(new String(page.body().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("page as " + encoding + "\n");
    }
    String tag = header(browser.get("/"), "etag");
    assertThat(header(browser.open("/", "Accept-Encoding", accepted), "etag")).isEqualTo(tag);
    assertThat(browser.open("/", "Accept-Encoding", accepted, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void pageIsPlainForWhoTakesNoOther() {
    HttpResponse<String> page = browser.get("/");

    assertThat(page.headers().firstValue("content-encoding")).isEmpty();
    assertThat(page.headers().allValues("vary").toString()).contains("Accept-Encoding");
    assertThat(page.body()).contains("<div id=\"root\">");
  }

  @Test
  void pageIsNotSentAgainWhileItIsTheSame() {
    String tag = header(browser.get("/"), "etag");
    assertThat(tag).startsWith("W/\"");

    assertThat(browser.get("/cart", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(browser.get("/cart", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/any/thing?else=1",
        "/cartt",
        "/orders/7/8",
        "/cart/1",
        "/web",
        "/problems",
        "/problems/nothing"
      })
  void unknownAddressesAreTheAppsPageAndNotFound(String path) {
    HttpResponse<String> page = browser.get(path, "Accept", "text/html,*/*;q=0.8");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<div id=\"root\">");
    assertThat(header(page, "content-type")).startsWith("text/html");
    assertThat(header(page, "cache-control")).isEqualTo("no-cache");
    assertProblem(browser.get(path, "Accept", "application/json"), 404);
  }

  @Test
  void pageComesWithItsPolicies() {
    HttpResponse<String> page = browser.get("/");

    assertThat(header(page, "content-security-policy"))
        .isEqualTo(
            "default-src 'self'; script-src 'self'; style-src 'self';"
                + " img-src 'self' data:; connect-src 'self'; worker-src 'self';"
                + " manifest-src 'self'; object-src 'none'; frame-ancestors 'none';"
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
  @CsvSource({"'gzip, deflate, br, zstd', br", "gzip, gzip", "'gzip;q=1.0, *;q=0.5', gzip"})
  void takesWhatTheBuildHasCompressed(String accepted, String encoding) throws IOException {
    HttpResponse<InputStream> file =
        browser.open("/assets/big-0a1b2c3d.js", "Accept-Encoding", accepted);

    assertThat(header(file, "content-encoding")).isEqualTo(encoding);
    assertThat(header(file, "content-type")).startsWith("text/javascript");
    assertThat(header(file, "vary")).contains("Accept-Encoding");
    assertThat(header(file, "cache-control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(new String(file.body().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("compressed as " + encoding + "\n");
  }

  @Test
  void sendsThePlainFileToWhoTakesNoOther() {
    HttpResponse<String> file = browser.get("/assets/big-0a1b2c3d.js");

    assertThat(file.headers().firstValue("content-encoding")).isEmpty();
    assertThat(file.body()).contains("not compressed");
  }

  @Test
  void pictureIsKeptForADayAndThenAskedFor() {
    try (Browser fresh = door.browser()) {
      HttpResponse<String> picture = fresh.get("/products/cafe.svg");
      assertThat(header(picture, "content-type")).isEqualTo("image/svg+xml");
      assertThat(header(picture, "cache-control")).isEqualTo("max-age=86400, public");
      assertThat(fresh.cookies).isEmpty();

      String tag = header(picture, "etag");
      assertThat(fresh.get("/products/cafe.svg", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/sw.js, text/javascript",
    "/manifest.webmanifest, application/manifest+json",
    "/offline.html, text/html",
    "/favicon.svg, image/svg+xml"
  })
  void filesWithoutAHashAreAskedForEachTime(String path, String type) {
    try (Browser fresh = door.browser()) {
      HttpResponse<String> file = fresh.get(path);

      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(header(file, "content-type")).startsWith(type);
      assertThat(header(file, "cache-control")).isEqualTo("no-cache");
      assertThat(header(file, "content-security-policy")).contains("worker-src 'self'");
      assertThat(fresh.cookies).isEmpty();
      assertThat(fresh.get(path, "If-None-Match", header(file, "etag")).statusCode())
          .isEqualTo(304);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/gone-12345678.js",
        "/assets/",
        "/assets/nothing",
        "/nothing.png",
        "/products/nothing.svg",
        "/products/nothing",
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

  private List<String> links(String path) {
    return browser.get(path, "Accept", "text/html").headers().allValues("link");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "content-type")).startsWith("application/problem+json");
  }
}
