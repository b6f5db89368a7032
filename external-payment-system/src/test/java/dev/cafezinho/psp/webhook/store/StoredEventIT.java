package dev.cafezinho.psp.webhook.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.webhook.EndpointHealth;
import dev.cafezinho.psp.webhook.EndpointHealth.Disabled;
import dev.cafezinho.psp.webhook.EndpointHealth.Failing;
import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What was stored of a receiver's health stays readable, and is written as before. */
class StoredEventIT {
  private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");

  private static final String STORED =
      """
      { "_id": "e1", "version": 0, "name": "order.packed", "serviceName": "shop",
        "triggers": [ { "_id": "t1", "serviceName": "till", "type": "PERSISTENT",
          "baseUrl": "https://till.example", "path": "/hooks", "secrets": [ "whsec_x" ],
          "createdAt": { "$date": "2026-03-01T11:00:00Z" },
          "updatedAt": { "$date": "2026-03-01T11:00:00Z" } TROUBLE } ],
        "createdAt": { "$date": "2026-03-01T11:00:00Z" },
        "updatedAt": { "$date": "2026-03-01T11:00:00Z" },
        "_class": "dev.cafezinho.psp.webhook.store.EventDocument" }
      """;

  private final MongoTemplate mongo = new MongoTemplate(TestStore.client(), TestStore.newName());
  private final Events events = new Events(mongo, Clock.systemUTC());

  static Stream<Arguments> healths() {
    return Stream.of(
        Arguments.of("", new Healthy()),
        Arguments.of(
            ", \"trouble\": {\"since\": {\"$date\": \"2026-03-01T12:00:00Z\"}}",
            new Failing(SINCE)),
        Arguments.of(
            ", \"trouble\": {\"since\": {\"$date\": \"2026-03-01T12:00:00Z\"},"
                + " \"disabledAt\": {\"$date\": \"2026-03-06T12:00:00Z\"}, \"reason\": \"Gone\"}",
            new Disabled(SINCE, SINCE.plusSeconds(5 * 86_400), "Gone")));
  }

  @ParameterizedTest
  @MethodSource("healths")
  void isReadAsItWasStoredAndWrittenAsBefore(String trouble, EndpointHealth health) {
    var stored = Document.parse(STORED.replace("TROUBLE", trouble));
    mongo.getCollection("events").insertOne(stored);

    var event = events.find("e1").orElseThrow();
    assertThat(event.trigger("t1").orElseThrow().health()).isEqualTo(health);

    events.save(event);
    var written = mongo.getCollection("events").find(new Document("_id", "e1")).first();
    assertThat(withoutClass(requireNonNull(written)).append("version", 0))
        .isEqualTo(withoutClass(stored));
  }

  private static Document withoutClass(Document document) {
    document.remove("_class");
    return document;
  }
}
