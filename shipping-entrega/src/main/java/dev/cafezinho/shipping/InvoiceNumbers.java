package dev.cafezinho.shipping;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Numbers for notas, growing; one may be lost in a crash, none is given twice. */
@Component
class InvoiceNumbers {
  private final MongoCollection<Document> counters;

  InvoiceNumbers(MongoDatabase database) {
    this.counters = database.getCollection("counters");
  }

  long next() {
    Document counter =
        counters.findOneAndUpdate(
            new Document("_id", "invoice"),
            new Document("$inc", new Document("last", 1L)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (counter == null) {
      throw new IllegalStateException("The invoice counter is gone");
    }
    return counter.get("last", Number.class).longValue();
  }
}
