package dev.cafezinho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bodies whose length nobody says: up to 64 KiB they are read, and above they are refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChunkedBodyIT {
  private static final int MOST = 64 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private ServletWebServerApplicationContext application;

  @BeforeAll
  void start() {
    application =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--server.jetty.max-http-form-post-size=64KB");
  }

  @AfterAll
  void stop() {
    http.close();
    application.close();
  }

  @Test
  void readsAsMuchAsWithLength() throws Exception {
    assertThat(post("/length", "text/plain", "x".repeat(MOST)).body()).isEqualTo("" + MOST);
  }

  @Test
  void refusesMore() throws Exception {
    assertIsTooLarge(post("/length", "text/plain", "x".repeat(MOST + 1)));
  }

  @Test
  void refusesMuchMore() throws Exception {
    assertIsTooLarge(post("/length", "text/plain", "x".repeat(20 * MOST)));
  }

  @Test
  void readsFormsAsMuchAsWithLength() throws Exception {
    var form = "a=" + "x".repeat(MOST - 2);
    assertThat(post("/form", "application/x-www-form-urlencoded", form).body())
        .isEqualTo("" + (MOST - 2));
  }

  @Test
  void refusesLargerForms() throws Exception {
    var form = "a=" + "x".repeat(MOST);
    assertIsTooLarge(post("/form", "application/x-www-form-urlencoded", form));
  }

  private static void assertIsTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
  }

  /** A stream has no length that could be told before. */
  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    int port = Objects.requireNonNull(application.getWebServer()).getPort();
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build(),
        BodyHandlers.ofString());
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({HttpConfiguration.class, Lengths.class})
  static class Application {}

  @RestController
  static class Lengths {
    @PostMapping("/length")
    String length(@RequestBody String body) {
      return "" + body.length();
    }

    @PostMapping("/form")
    String form(@RequestParam("a") String value) {
      return "" + value.length();
    }
  }
}
