package dev.cafezinho.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.notification.application.NotificationApplication;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a broker in between. The connections check for themselves only once a minute here. */
@SpringBootTest(
    classes = NotificationApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=notification-notificacao",
      "cafezinho.notifications.check=60s",
      "spring.cloud.stream.default.consumer.max-attempts=2"
    })
@Import(TestTokens.class)
class NotificationsIT {
  private static final TestBroker BROKER = TestBroker.openUntilTheEnd();

  @Autowired private Notifications notifications;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestStore.register(properties::add);
    BROKER.register(properties::add);
  }

  @Test
  void whatTheBrokerBringsIsStoredAndToldAtOnce() throws Exception {
    String shopper = "it-live";
    List<String> lines = new CopyOnWriteArrayList<>();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notifications"))
            .header("Authorization", "Bearer " + shopper)
            .build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    Thread.ofVirtual().start(() -> response.body().forEach(lines::add));
    await().until(() -> lines.contains(":welcome"));

    for (PublishedEvent event : Events.all("it-o1", shopper)) {
      publish(
          Publication.of(event).topic(),
          "it-" + Publication.of(event),
          EventJson.MAPPER.writeValueAsString(event));
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> lines.contains("id:" + Publication.values().length));
    assertThat(notifications.after(shopper, 0))
        .extracting(Notification::type)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Publication.values()).map(Publication::type).toList());
  }

  /** Only ASCII digits make a number. */
  @ParameterizedTest
  @CsvSource({"x, 7", "+7, 7", "\u00b2, 7", "'', -1", "'', 1234567890123456789", "'', \u0667"})
  void refusesLastIdsThatAreNone(String header, String query) throws Exception {
    assertThat(statusFor(header, query)).isEqualTo(400);
  }

  /** A browser that comes back sends the header, and can no longer change its address. */
  @ParameterizedTest
  @CsvSource({"7, -1", "0, x", "7, 1234567890123456789"})
  void looksAtTheAddressOnlyWithoutAHeader(String header, String query) throws Exception {
    assertThat(statusFor(header, query)).isEqualTo(200);
  }

  private int statusFor(String header, String query) throws Exception {
    var address =
        "http://localhost:%d/api/notifications?lastEventId=%s"
            .formatted(port, URLEncoder.encode(query, StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer it-cursor")
            .header("Last-Event-ID", header)
            .build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (var _ = response.body()) {
      return response.statusCode();
    }
  }

  @Test
  void malformedMessageIsParkedInTheDeadLetterQueue() throws Exception {
    publish(Publication.ORDER_DELETED.topic(), "it-bad", "{\"orderId\":");
    try (Connection connection = BROKER.connect();
        Channel channel = connection.createChannel()) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  channel.basicGet(Publication.ORDER_DELETED.topic() + ".notificacao.dlq", true)
                      != null);
    }
  }

  private static void publish(String topic, String id, String json) throws Exception {
    try (Connection connection = BROKER.connect();
        Channel channel = connection.createChannel()) {
      var properties =
          new BasicProperties.Builder()
              .contentType("application/json")
              .deliveryMode(2)
              .headers(Map.of("cloudEvents:id", id, "cloudEvents:time", Events.AT.toString()))
              .build();
      channel.confirmSelect();
      channel.basicPublish(topic, topic, properties, json.getBytes(StandardCharsets.UTF_8));
      channel.waitForConfirmsOrDie(5_000);
    }
  }
}
