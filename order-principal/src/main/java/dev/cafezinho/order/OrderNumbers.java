package dev.cafezinho.order;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.cafezinho.contracts.Fulfilment;
import java.time.LocalDate;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The numbers that people call orders by: deliveries count on for ever from 1001, the counter
 * starts again at 1 every day. A number may be lost in a crash; none is given twice.
 */
@Component
class OrderNumbers {
  private static final long BEFORE_FIRST_DELIVERY = 1_000;

  private final MongoCollection<Document> counters;

  OrderNumbers(MongoDatabase database) {
    this.counters = database.getCollection("counters");
  }

  long next(Fulfilment fulfilment, LocalDate today) {
    return switch (fulfilment) {
      case DELIVERY -> BEFORE_FIRST_DELIVERY + next("delivery");
      case COUNTER -> next("counter-" + today);
    };
  }

  private long next(String counter) {
    Document counted =
        counters.findOneAndUpdate(
            new Document("_id", counter),
            new Document("$inc", new Document("last", 1L)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (counted == null) {
      throw new IllegalStateException("No counter " + counter);
    }
    return counted.get("last", Number.class).longValue();
  }
}
