package dev.cafezinho.service;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * What is to be looked at again, and when. It outlives the process, and it is small, for what is
 * done is cleared: finding what is due never reads history. Set a deadline before the write that
 * makes it necessary, so that a crash in between leaves one too many, never one too few.
 */
public final class Deadlines {
  private static final int AT_ONCE = 500;

  private final MongoCollection<Document> deadlines;
  private final Clock clock;

  public Deadlines(MongoDatabase database, String collection, Clock clock) {
    this.deadlines = database.getCollection(collection);
    this.clock = clock;
    deadlines.createIndex(Indexes.ascending("at"));
  }

  /** Sets or moves the deadline. */
  public void set(String id, Instant at) {
    deadlines.updateOne(
        new Document("_id", id),
        new Document("$set", new Document("at", Date.from(at))),
        new UpdateOptions().upsert(true));
  }

  public void clear(String id) {
    deadlines.deleteOne(new Document("_id", id));
  }

  /** Up to 500 that have passed. */
  public List<String> due() {
    return deadlines
        .find(new Document("at", new Document("$lte", Date.from(clock.instant()))))
        .limit(AT_ONCE)
        .map(deadline -> deadline.getString("_id"))
        .into(new ArrayList<>());
  }
}
