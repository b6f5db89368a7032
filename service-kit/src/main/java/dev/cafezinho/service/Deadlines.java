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

  /** A deadline that has passed, as it was when it was read. */
  public record Due(String id, Instant at) {}

  /** Sets or moves the deadline. */
  public void set(String id, Instant at) {
    deadlines.updateOne(
        new Document("_id", id),
        new Document("$set", new Document("at", Date.from(at))),
        new UpdateOptions().upsert(true));
  }

  /** For what is finished, so that no deadline will ever be needed again. */
  public void clear(String id) {
    deadlines.deleteOne(new Document("_id", id));
  }

  /** Done with this one, unless it has been moved since it was read. */
  public void clear(Due due) {
    deadlines.deleteOne(new Document("_id", due.id()).append("at", Date.from(due.at())));
  }

  /** Up to 500 that have passed. */
  public List<Due> due() {
    return deadlines
        .find(new Document("at", new Document("$lte", Date.from(clock.instant()))))
        .limit(AT_ONCE)
        .map(found -> new Due(found.getString("_id"), found.getDate("at").toInstant()))
        .into(new ArrayList<>());
  }
}
