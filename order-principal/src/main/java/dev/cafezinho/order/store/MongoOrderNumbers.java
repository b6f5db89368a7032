package dev.cafezinho.order.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.order.application.OrderNumbers;
import dev.cafezinho.store.ChangeOrInsert;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * A document in MongoDB. Deliveries count on for ever from 1001 and are taken from the store in
 * blocks: what an instance has not used when it ends is skipped.
 */
@Component
final class MongoOrderNumbers implements OrderNumbers {
  private static final long BEFORE_FIRST_DELIVERY = 1_000;
  private static final long BLOCK = 20;

  private final MongoCollection<Document> counters;
  private long nextDelivery = 1;
  private long lastDelivery;

  MongoOrderNumbers(MongoDatabase database) {
    this.counters = database.getCollection("counters");
  }

  @Override
  public synchronized long nextDelivery() {
    if (nextDelivery > lastDelivery) {
      lastDelivery = takeBlock();
      nextDelivery = lastDelivery - BLOCK + 1;
    }
    return BEFORE_FIRST_DELIVERY + nextDelivery++;
  }

  /** The last of its numbers. */
  private long takeBlock() {
    return ChangeOrInsert.apply(
            counters,
            new Document("$inc", new Document("last", BLOCK)),
            new Document("_id", "delivery").append("last", BLOCK))
        .get("last", Number.class)
        .longValue();
  }
}
