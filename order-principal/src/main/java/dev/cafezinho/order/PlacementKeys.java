package dev.cafezinho.order;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.EventJson;
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
  private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

  private final MongoCollection<Document> keys;

  PlacementKeys(MongoDatabase database) {
    this.keys = database.getCollection("placement_keys");
  }

  /**
   * What a key stands for.
   *
   * @param cart the cart's version
   * @param lines what was in it; empty in what earlier versions wrote
   */
  record Claim(long cart, List<OrderLine> lines) {}

  /** Empty when the key is new. */
  Optional<Claim> find(String shopper, String key) {
    return Optional.ofNullable(keys.find(new Document("_id", id(shopper, key))).first())
        .map(PlacementKeys::claim);
  }

  /** What the key stands for from now on: this, unless somebody was faster. */
  Claim claim(String shopper, String key, Claim claim) {
    try {
      keys.insertOne(
          new Document("_id", id(shopper, key))
              .append("cart", claim.cart())
              .append("lines", EventJson.MAPPER.writeValueAsString(claim.lines())));
      return claim;
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
        EventJson.MAPPER.readValue(known.get("lines", "[]"), LINES));
  }

  private static String id(String shopper, String key) {
    return shopper + " " + key;
  }
}
