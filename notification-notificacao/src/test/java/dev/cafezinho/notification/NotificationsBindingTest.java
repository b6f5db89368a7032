package dev.cafezinho.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Broadcast;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.notification.application.NotificationApplication;
import dev.cafezinho.testkit.TestStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.messaging.SubscribableChannel;
import org.springframework.messaging.support.ErrorMessage;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = NotificationApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=notification-notificacao",
      "cafezinho.notifications.heartbeat=300ms",
      "cafezinho.notifications.check=200ms",
      "cafezinho.notifications.stock=100ms",
      "cafezinho.notifications.most-per-shopper=3",
      "spring.cloud.stream.default.consumer.max-attempts=1"
    })
@EnableTestBinder
@Import(TestTokens.class)
class NotificationsBindingTest {
  @Autowired private InputDestination input;
  @Autowired private OutputDestination output;
  @Autowired private Notifications notifications;
  @Autowired private MongoDatabase database;

  @Autowired
  @Qualifier("errorChannel")
  private SubscribableChannel errors;

  @LocalServerPort private int port;

  private final String shopper = UUID.randomUUID().toString();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry properties) {
    TestStore.register(properties::add);
  }

  @ParameterizedTest
  @EnumSource
  void storesEachTopicsEventAndTellsAllInstances(Publication publication) {
    PublishedEvent event = Events.of(publication, "o-" + shopper, shopper);
    output.clear();
    send(event, "m-" + shopper);

    assertThat(notifications.after(shopper, 0))
        .extracting(Notification::type)
        .containsExactly(publication.type());
    Message<byte[]> stored = output.receive(5_000, "Notificacoes_Gravadas");
    assertThat(new String(stored.getPayload(), StandardCharsets.UTF_8))
        .contains(shopper)
        .contains("\"n\":1");
  }

  @Test
  void malformedPayloadIsRefusedAndStoresNothing() {
    List<Message<?>> failures = new CopyOnWriteArrayList<>();
    errors.subscribe(failures::add);
    String topic = Publication.ORDER_CREATED.topic();
    send("{\"orderId\":17,", shopper + "-1", topic);
    send("{\"orderId\":\"o1\",\"shopper\":\"" + shopper + "\"}", shopper + "-2", topic);

    assertThat(failures).hasSize(2).allMatch(failure -> failure instanceof ErrorMessage);
    assertThat(notifications.after(shopper, 0)).isEmpty();
  }

  @Test
  void needsToken() throws Exception {
    assertThat(connect(null, "").statusCode()).isEqualTo(401);
  }

  @Test
  void refusesIdThatIsNoNumber() throws Exception {
    assertThat(connect(shopper, "?lastEventId=abc").statusCode()).isEqualTo(400);
    assertThat(connect(shopper, "?lastEventId=-1").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsLiveWhatIsNewAndBeatsInBetween() throws Exception {
    send(Events.created("o1", shopper), shopper + "-1");
    try (Stream<String> stream = connect(shopper, "").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains(":welcome"));
      send(Events.deleted("o1", shopper), shopper + "-2");

      await().until(() -> lines.contains("id:2"));
      await().until(() -> lines.contains(":still here"));
      assertThat(lines).contains("event:order-status");
      assertThat(lines).filteredOn("event:order-status"::equals).hasSize(1);
      assertThat(lines)
          .anyMatch(
              line ->
                  line.startsWith("data:")
                      && line.contains("\"status\":\"DELETED\"")
                      && line.contains("\"reason\":\"CANCELLED_BY_STAFF\"")
                      && line.contains("\"at\":\"2026-03-01T12:00:00Z\""));
    }
  }

  @Test
  void streamLostBeforeItsFirstEventGoesOnFromItsGreeting() throws Exception {
    send(Events.created("o1", shopper), shopper + "-1");
    String greeted;
    try (Stream<String> stream = connect(shopper, "").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains("event:ping"));
      assertThat(lines.subList(0, 4)).containsExactly("id:1", ":welcome", "retry:2000", "");
      greeted = lines.getFirst().substring("id:".length());
    }
    send(Events.deleted("o1", shopper), shopper + "-2");

    try (Stream<String> stream = connect(shopper, "?lastEventId=" + greeted).body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains("id:2"));
      assertThat(lines).doesNotContain("id:1");
    }
  }

  @Test
  void whoHasNoNotificationsIsGreetedWithTheIdBeforeTheFirst() throws Exception {
    try (Stream<String> stream = connect(shopper, "").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains("id:0"));
    }
  }

  /** As many as would close the oldest connection if they were connections. */
  @Test
  void headTellsWhatAStreamIsLikeAndOpensNone() throws Exception {
    try (Stream<String> stream = connect(shopper, "").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains(":welcome"));
      for (int i = 0; i < 3; i++) {
        HttpResponse<Void> head = head();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).hasValue("text/event-stream");
      }
      send(Events.created("o1", shopper), shopper + "-1");

      await().until(() -> lines.contains("id:1"));
    }
  }

  @Test
  void resumesAfterTheLastIdWithoutGapOrRepeat() throws Exception {
    for (int i = 1; i <= 120; i++) {
      send(Events.created("o" + i, shopper), shopper + "-" + i);
    }
    try (Stream<String> stream = connect(shopper, "?lastEventId=3").body()) {
      List<String> lines = collect(stream);
      send(Events.created("o121", shopper), shopper + "-121");
      await().until(() -> lines.contains("id:121"));
      assertThat(lines.stream().filter(line -> line.startsWith("id:")))
          .containsExactlyElementsOf(
              Stream.iterate(4, i -> i + 1).limit(118).map(i -> "id:" + i).toList());
    }
  }

  @Test
  void resetsClientThatIsAheadOfTheLog() throws Exception {
    send(Events.created("o1", shopper), shopper + "-1");
    try (Stream<String> stream = connect(shopper, "?lastEventId=99").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains("event:reset") && lines.contains("id:1"));
      send(Events.deleted("o1", shopper), shopper + "-2");
      await().until(() -> lines.contains("id:2"));
    }
  }

  @Test
  void resetsClientWhoseNextNotificationIsGone() throws Exception {
    for (int i = 1; i <= 3; i++) {
      send(Events.created("o" + i, shopper), shopper + "-" + i);
    }
    database.getCollection("notifications").deleteOne(new Document("_id", shopper + "/2"));
    try (Stream<String> stream = connect(shopper, "?lastEventId=1").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains("event:reset") && lines.contains("id:3"));
    }
  }

  /** A script sees it, and it moves nothing: an id would have the browser ask for another place. */
  @Test
  void pingsAtOnceAndAgainAndAgainWithoutAnId() throws Exception {
    try (Stream<String> stream = connect(shopper, "").body()) {
      List<String> lines = collect(stream);
      await().until(() -> count(lines, "event:ping") >= 3);

      assertThat(lines).filteredOn(line -> line.startsWith("id:")).containsExactly("id:0");
      Instant at =
          Instant.parse(
              EventJson.MAPPER
                  .readTree(after(lines, "event:ping").substring("data:".length()))
                  .path("at")
                  .asString());
      assertThat(at).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
  }

  @Test
  void tellsEverybodyOfStockThatHasChangedAndOnlyOfThat() throws Exception {
    try (Stream<String> one = connect(shopper, "").body();
        Stream<String> another = connect(shopper + "-2", "").body()) {
      List<String> lines = collect(one);
      List<String> others = collect(another);
      await().until(() -> lines.contains(":welcome") && others.contains(":welcome"));

      stock(
          "{\"products\":[{\"sku\":\"b-%1$s\",\"available\":3},{\"sku\":\"a-%1$s\",\"available\":0}]}");
      String both =
          "data:[{\"sku\":\"a-"
              + shopper
              + "\",\"available\":0},{\"sku\":\"b-"
              + shopper
              + "\",\"available\":3}]";
      await().until(() -> others.contains(both));
      await().until(() -> lines.contains(both));

      stock(
          "{\"products\":[{\"sku\":\"b-%1$s\",\"available\":2},{\"sku\":\"a-%1$s\",\"available\":0}]}");
      String changed = "data:[{\"sku\":\"b-" + shopper + "\",\"available\":2}]";
      await().until(() -> lines.contains(changed));
      assertThat(lines).filteredOn(line -> line.startsWith("id:")).containsExactly("id:0");
    }
  }

  /** A page reads the catalogue, then opens its stream. */
  @Test
  void tellsWhoHasJustComeOfStockThatHasJustChanged() throws Exception {
    stock("{\"products\":[{\"sku\":\"c-%1$s\",\"available\":7}]}");
    try (Stream<String> stream = connect(shopper, "").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.stream().anyMatch(line -> line.contains("c-" + shopper)));
    }
  }

  @Test
  void malformedStockHoldsNothingUp() throws Exception {
    try (Stream<String> stream = connect(shopper, "").body()) {
      List<String> lines = collect(stream);
      await().until(() -> lines.contains(":welcome"));
      stock("{\"products\":[{\"available\":3}]}");
      stock("{\"products\":");
      stock("{\"products\":[{\"sku\":\"d-%1$s\",\"available\":1}]}");
      await().until(() -> lines.stream().anyMatch(line -> line.contains("d-" + shopper)));
    }
  }

  @Test
  void closesTheOldestOfTooManyConnections() throws Exception {
    HttpResponse<Stream<String>> oldest = connect(shopper, "");
    for (int i = 0; i < 3; i++) {
      var _ = connect(shopper, "");
    }
    assertThat(oldest.body().toList()).contains(":welcome");
  }

  private void stock(String json) {
    input.send(
        MessageBuilder.withPayload(json.formatted(shopper).getBytes(StandardCharsets.UTF_8))
            .setHeader("contentType", "application/json")
            .build(),
        Broadcast.STOCK_UPDATED.topic());
  }

  private static long count(List<String> lines, String line) {
    return lines.stream().filter(line::equals).count();
  }

  private static String after(List<String> lines, String line) {
    return lines.get(lines.indexOf(line) + 1);
  }

  private void send(PublishedEvent event, String id) {
    send(EventJson.MAPPER.writeValueAsString(event), id, Publication.of(event).topic());
  }

  private void send(String json, String id, String topic) {
    input.send(
        MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
            .setHeader("cloudEvents:id", id)
            .setHeader("cloudEvents:time", Events.AT.toString())
            .setHeader("contentType", "application/json")
            .build(),
        topic);
  }

  private HttpResponse<Stream<String>> connect(@Nullable String token, String query)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/notifications" + query));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofLines());
  }

  private HttpResponse<Void> head() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notifications"))
            .header("Authorization", "Bearer " + shopper)
            .timeout(Duration.ofSeconds(5))
            .HEAD()
            .build();
    return http.send(request, BodyHandlers.discarding());
  }

  private static List<String> collect(Stream<String> stream) {
    List<String> lines = new CopyOnWriteArrayList<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                stream.forEach(lines::add);
              } catch (RuntimeException _) {
                // the test has closed it
              }
            });
    return lines;
  }
}
