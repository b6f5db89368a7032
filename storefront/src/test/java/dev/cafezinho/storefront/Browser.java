package dev.cafezinho.storefront;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps cookies, and sends the CSRF token with writes as the web app does. */
final class Browser implements AutoCloseable {
  private final Door door;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  final Map<String, String> cookies = new LinkedHashMap<>();

  Browser(Door door) {
    this.door = door;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", BodyHandlers.ofString(), headers);
  }

  HttpResponse<InputStream> open(String path, String... headers) {
    return send("GET", path, "", BodyHandlers.ofInputStream(), headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return write("POST", path, body, headers);
  }

  /** As a form does, unless headers say otherwise. */
  HttpResponse<String> signIn(String name, String password, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/x-www-form-urlencoded";
    return write(
        "POST", "/login", "username=" + encoded(name) + "&password=" + encoded(password), all);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> write(String method, String path, String body, String... headers) {
    String token = cookies.get("XSRF-TOKEN");
    return token == null
        ? send(method, path, body, BodyHandlers.ofString(), headers)
        : send(method, path, body, BodyHandlers.ofString(), with(token, headers));
  }

  HttpResponse<String> writeWithoutToken(String method, String path, String... headers) {
    return send(method, path, "{}", BodyHandlers.ofString(), headers);
  }

  @Nullable String session() {
    return cookies.get("CAFEZINHO_SESSION");
  }

  private static String[] with(String token, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "X-XSRF-TOKEN";
    all[headers.length + 1] = token;
    return all;
  }

  private <T> HttpResponse<T> send(
      String method, String path, String body, BodyHandler<T> as, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(door.at(path)).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<T> response = http.send(request.build(), as);
      response.headers().allValues("set-cookie").stream()
          .map(HttpCookie::parse)
          .forEach(set -> cookies.put(set.getFirst().getName(), set.getFirst().getValue()));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
