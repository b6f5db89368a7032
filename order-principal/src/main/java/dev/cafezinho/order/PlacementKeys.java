package dev.cafezinho.order;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.OptionalLong;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Which version of a shopper's cart each {@code Idempotency-Key} ordered. It is written before the
 * order is, so a repeat after a crash means the same cart or nothing.
 */
@Component
class PlacementKeys {
  private final MongoCollection<Document> keys;

  PlacementKeys(MongoDatabase database) {
    this.keys = database.getCollection("placement_keys");
  }

  /** The cart's version that the key stands for; empty when the key is new. */
  OptionalLong find(String shopper, String key) {
    Document known = keys.find(new Document("_id", id(shopper, key))).first();
    return known == null
        ? OptionalLong.empty()
        : OptionalLong.of(known.get("cart", Number.class).longValue());
  }

  /** The version that the key stands for from now on: this one, unless somebody was faster. */
  long claim(String shopper, String key, long cartVersion) {
    try {
      keys.insertOne(new Document("_id", id(shopper, key)).append("cart", cartVersion));
      return cartVersion;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return find(shopper, key).orElseThrow();
      }
      throw e;
    }
  }

  private static String id(String shopper, String key) {
    return shopper + " " + key;
  }
}
