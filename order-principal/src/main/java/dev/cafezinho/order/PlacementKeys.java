package dev.cafezinho.order;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.order.store.Lifetime;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * What each {@code Idempotency-Key} orders. It is written before the order is, so that a repeat
 * after a crash, or beside a first attempt that is still under way, orders the same.
 */
@Component
class PlacementKeys {
  /** Whoever repeats a request does so within this time. */
  private static final Duration LIFETIME = Duration.ofDays(7);

  private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

  private final MongoCollection<Document> keys;
  private final Clock clock;

  PlacementKeys(MongoDatabase database, Clock clock) {
    this.clock = clock;
    this.keys = database.getCollection("placement_keys");
    Lifetime.of(keys, "usedAt", LIFETIME, clock.instant());
  }

  /**
   * What a key stands for.
   *
   * @param cart the cart's version
   * @param lines what was in it; empty in what earlier versions wrote
   * @param isFirst whether nobody has used the key before
   */
  record Claim(long cart, List<OrderLine> lines, boolean isFirst) {}

  /** Empty when the key is new. */
  Optional<Claim> find(String shopper, String key) {
    return Optional.ofNullable(keys.find(new Document("_id", id(shopper, key))).first())
        .map(PlacementKeys::claim);
  }

  /** What the key stands for from now on: this, unless it has been used before. */
  Claim claim(String shopper, String key, long cart, List<OrderLine> lines) {
    try {
      keys.insertOne(
          new Document("_id", id(shopper, key))
              .append("cart", cart)
              .append("lines", EventJson.MAPPER.writeValueAsString(lines))
              .append("usedAt", Date.from(clock.instant())));
      return new Claim(cart, lines, true);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return find(shopper, key).orElseThrow();
      }
      throw e;
    }
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
