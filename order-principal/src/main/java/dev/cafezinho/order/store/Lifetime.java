package dev.cafezinho.order.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Documents that the store removes by itself, some time after they were last used. */
public final class Lifetime {
  private Lifetime() {}

  /**
   * Has documents removed that long after the time in the field.
   *
   * @param now the time for those of the first edition, which have none
   */
  public static void of(
      MongoCollection<Document> documents, String field, Duration lifetime, Instant now) {
    documents.createIndex(
        Indexes.ascending(field),
        new IndexOptions().expireAfter(lifetime.toSeconds(), TimeUnit.SECONDS));
    documents.updateMany(
        new Document(field, null), new Document("$set", new Document(field, Date.from(now))));
  }
}
