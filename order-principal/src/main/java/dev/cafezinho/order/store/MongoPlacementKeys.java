package dev.cafezinho.order.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.order.application.PlacementKeys;
import dev.cafezinho.store.InsertIfAbsent;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keys in MongoDB, a document each: {@code { _id: "shopper key", cart, lines, usedAt }}. */
@Component
final class MongoPlacementKeys implements PlacementKeys {
  /** Whoever repeats a request does so within this time. */
  private static final Duration LIFETIME = Duration.ofDays(7);

  private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

  private final MongoCollection<Document> keys;
  private final Clock clock;

  MongoPlacementKeys(MongoDatabase database, Clock clock) {
    this.clock = clock;
    this.keys = database.getCollection("placement_keys");
    Lifetime.of(keys, "usedAt", LIFETIME, clock.instant());
  }

  @Override
  public Optional<Claim> find(String shopper, String key) {
    return Optional.ofNullable(keys.find(new Document("_id", id(shopper, key))).first())
        .map(MongoPlacementKeys::claim);
  }

  @Override
  public Claim claim(String shopper, String key, long cart, List<OrderLine> lines) {
    Document first =
        new Document("_id", id(shopper, key))
            .append("cart", cart)
            .append("lines", EventJson.MAPPER.writeValueAsString(lines))
            .append("usedAt", Date.from(clock.instant()));
    return InsertIfAbsent.apply(keys, first)
        ? new Claim(cart, lines, true)
        : find(shopper, key).orElseThrow();
  }

  private static Claim claim(Document known) {
    return new Claim(
        known.get("cart", Number.class).longValue(),
        EventJson.MAPPER.readValue(known.get("lines", "[]"), LINES),
        false);
  }

  private static String id(String shopper, String key) {
    return shopper + " " + key;
  }
}
