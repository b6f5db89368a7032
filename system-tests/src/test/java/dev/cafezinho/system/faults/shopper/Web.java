package dev.cafezinho.system.faults.shopper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP for all shoppers; every call ends, one way or the other. */
public final class Web implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** What came back. */
  public record Reply(int status, String body, HttpResponse<?> response) {
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** Of {@code <path>; rel="next"}; empty where there is none. */
    public String nextPage() {
      var link = response.headers().firstValue("Link").orElse("");
      return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  public static JsonNode parse(String json) {
    return JSON.readTree(json);
  }

  public Reply send(String method, URI url, String body, String... headers) throws IOException {
    var request =
        HttpRequest.newBuilder(url).timeout(PATIENCE).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    var response = interruptibly(() -> http.send(request.build(), BodyHandlers.ofString()));
    return new Reply(response.statusCode(), response.body(), response);
  }

  /** A stream that goes on for as long as the other side lets it. */
  public HttpResponse<InputStream> open(URI url, String... headers) throws IOException {
    var request = HttpRequest.newBuilder(url).timeout(PATIENCE).headers(headers).build();
    return interruptibly(() -> http.send(request, BodyHandlers.ofInputStream()));
  }

  private interface Call<T> {
    T send() throws IOException, InterruptedException;
  }

  private static <T> T interruptibly(Call<T> call) throws IOException {
    try {
      return call.send();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
