package dev.cafezinho.shipping.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.shipping.application.ParcelNumbers;
import dev.cafezinho.store.ChangeOrInsert;
import org.bson.Document;

/**
 * Counts in one document, {@code { _id: "parcels", last }}, and takes numbers from it in blocks:
 * what an instance has not used when it ends is skipped.
 */
final class MongoParcelNumbers implements ParcelNumbers {
  private static final long BLOCK = 20;
  private static final Document ONE_BLOCK = new Document("$inc", new Document("last", BLOCK));

  private final MongoCollection<Document> counters;
  private long next = 1;
  private long last;

  MongoParcelNumbers(MongoDatabase database) {
    counters = database.getCollection("counters");
  }

  @Override
  public synchronized long next() {
    if (next > last) {
      var first = new Document("_id", "parcels").append("last", BLOCK);
      last = ChangeOrInsert.apply(counters, ONE_BLOCK, first).get("last", Number.class).longValue();
      next = last - BLOCK + 1;
    }
    return next++;
  }
}
