package dev.cafezinho.service.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks about dead letters over HTTP. */
record Operator(int port, String token) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  JsonNode get(String... path) {
    return ask(200, "GET", path);
  }

  JsonNode replays(String... path) {
    return ask(200, "POST", path);
  }

  JsonNode discards(String... path) {
    return ask(200, "DELETE", path);
  }

  /** Asks, and expects a problem for an answer if the status is one. */
  JsonNode ask(int status, String method, String... path) {
    StringBuilder target = new StringBuilder("/dead-letters");
    for (String segment : path) {
      target.append('/').append(URLEncoder.encode(segment, StandardCharsets.UTF_8));
    }
    return send(status, method, target.toString());
  }

  JsonNode send(int status, String method, String target) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
            .method(method, BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      assertThat(response.statusCode())
          .as(() -> new String(response.body(), StandardCharsets.UTF_8))
          .isEqualTo(status);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .matches(status < 400 ? "application/.*json" : "application/problem\\+json.*");
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
