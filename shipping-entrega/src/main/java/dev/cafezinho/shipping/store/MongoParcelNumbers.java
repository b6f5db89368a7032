package dev.cafezinho.shipping.store;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.cafezinho.shipping.ParcelNumbers;
import org.bson.Document;

/** Counts in one document, {@code { _id: "parcels", last }}. */
final class MongoParcelNumbers implements ParcelNumbers {
  private static final Document PARCELS = new Document("_id", "parcels");
  private static final Document ONE_MORE = new Document("$inc", new Document("last", 1L));

  private final MongoCollection<Document> counters;

  MongoParcelNumbers(MongoDatabase database) {
    counters = database.getCollection("counters");
  }

  @Override
  public long next() {
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    Document counter = requireNonNull(counters.findOneAndUpdate(PARCELS, ONE_MORE, options));
    return counter.get("last", Number.class).longValue();
  }
}
