package dev.cafezinho.shipping.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.service.ChangeOrInsert;
import dev.cafezinho.shipping.ParcelNumbers;
import org.bson.Document;

/** Counts in one document, {@code { _id: "parcels", last }}. */
final class MongoParcelNumbers implements ParcelNumbers {
  private static final Document ONE_MORE = new Document("$inc", new Document("last", 1L));

  private final MongoCollection<Document> counters;

  MongoParcelNumbers(MongoDatabase database) {
    counters = database.getCollection("counters");
  }

  @Override
  public long next() {
    var first = new Document("_id", "parcels").append("last", 1L);
    return ChangeOrInsert.apply(counters, ONE_MORE, first).get("last", Number.class).longValue();
  }
}
