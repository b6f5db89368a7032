package dev.cafezinho.order.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.order.application.OrderNumbers;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.store.ChangeOrInsert;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Counters in MongoDB, a document each. Deliveries count on for ever from 1001 and are taken from
 * the store in blocks: what an instance has not used when it ends is skipped. The counter starts
 * again at 1 every day of the shop, and takes each number by itself: one may be lost in a crash,
 * and no other.
 */
@Component
final class MongoOrderNumbers implements OrderNumbers {
  private static final long BEFORE_FIRST_DELIVERY = 1_000;
  private static final long BLOCK = 20;

  private final MongoCollection<Document> counters;
  private final ShopProperties shop;
  private long nextDelivery = 1;
  private long lastDelivery;

  MongoOrderNumbers(MongoDatabase database, ShopProperties shop) {
    this.counters = database.getCollection("counters");
    this.shop = shop;
  }

  @Override
  public long next(Fulfilment fulfilment, Instant now) {
    return switch (fulfilment) {
      case DELIVERY -> BEFORE_FIRST_DELIVERY + nextDelivery();
      case COUNTER -> count("counter-" + LocalDate.ofInstant(now, shop.zone()), 1);
    };
  }

  private synchronized long nextDelivery() {
    if (nextDelivery > lastDelivery) {
      lastDelivery = count("delivery", BLOCK);
      nextDelivery = lastDelivery - BLOCK + 1;
    }
    return nextDelivery++;
  }

  /** The last of so many numbers. */
  private long count(String counter, long numbers) {
    return ChangeOrInsert.apply(
            counters,
            new Document("$inc", new Document("last", numbers)),
            new Document("_id", counter).append("last", numbers))
        .get("last", Number.class)
        .longValue();
  }
}
