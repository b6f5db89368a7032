package dev.cafezinho.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * A virtual host of a RabbitMQ, made and deleted over its management API: on port 15672 of the
 * broker's own host, or where {@code CAFEZINHO_RABBITMQ_MANAGEMENT} says, such as {@code
 * http://localhost:15672}.
 */
record VirtualHost(URI broker, String name) {
  private static final String GUEST = "guest:guest";

  static VirtualHost create(String addresses) {
    var first = addresses.split(",", -1)[0].strip();
    var broker = URI.create(first.contains("://") ? first : "amqp://" + first);
    var host = new VirtualHost(broker, "t" + UUID.randomUUID().toString().substring(0, 8));
    host.send("PUT", "/api/vhosts/" + host.name, "{\"default_queue_type\":\"classic\"}");
    host.send(
        "PUT",
        "/api/permissions/" + host.name + "/" + host.user(),
        "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
    return host;
  }

  String address() {
    return broker.getScheme() + "://" + credentials() + "@" + server() + "/" + name;
  }

  void delete() {
    send("DELETE", "/api/vhosts/" + name, "");
  }

  /** On a connection of its own: RabbitMQ closes one that was idle, perhaps in this very moment. */
  private void send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(management().resolve(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + base64(credentials()))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            method + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No management API answers at "
              + management()
              + ": enable RabbitMQ's plugin, or set CAFEZINHO_RABBITMQ_MANAGEMENT",
          e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI management() {
    var given = Given.server("CAFEZINHO_RABBITMQ_MANAGEMENT");
    return URI.create(given == null ? "http://" + broker.getHost() + ":15672" : given);
  }

  private String server() {
    return broker.getPort() < 0 ? broker.getHost() : broker.getHost() + ":" + broker.getPort();
  }

  private String credentials() {
    return Objects.requireNonNullElse(broker.getUserInfo(), GUEST);
  }

  private String user() {
    return credentials().split(":", 2)[0];
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
