package dev.cafezinho.order;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.service.ChangeOrInsert;
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
    return ChangeOrInsert.apply(
            counters,
            new Document("$inc", new Document("last", 1L)),
            new Document("_id", counter).append("last", 1L))
        .get("last", Number.class)
        .longValue();
  }
}
