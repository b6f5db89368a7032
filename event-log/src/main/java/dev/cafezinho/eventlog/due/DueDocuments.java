package dev.cafezinho.eventlog.due;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The deadlines of one collection's documents: {@code { _id, due, … }}, to the millisecond. */
final class DueDocuments {
  /** For how long others leave a claimed document alone. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoCollection<Document> documents;
  private final Clock clock;

  record DueDocument(String id, Instant due) {}

  DueDocuments(MongoCollection<Document> documents, Clock clock) {
    this.documents = documents;
    this.clock = clock;
    documents.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
  }

  String name() {
    return documents.getNamespace().getFullName();
  }

  List<DueDocument> dueUntil(Instant until, int most) {
    return documents
        .find(new Document("due", new Document("$lte", Date.from(until))))
        .projection(new Document("due", 1))
        .limit(most)
        .map(found -> new DueDocument(found.getString("_id"), found.getDate("due").toInstant()))
        .into(new ArrayList<>());
  }

  /** Moves the deadline, so that nobody else attends to it; returns to when, or null. */
  @Nullable Instant claim(String id, Instant due) {
    var lease = Instant.ofEpochMilli(clock.instant().plus(LEASE).toEpochMilli());
    return move(id, due, lease) ? lease : null;
  }

  /** False when it is no longer as given. */
  boolean move(String id, Instant from, Instant to) {
    var moved = new Document("$set", new Document("due", Date.from(to)));
    return documents.updateOne(at(id, from), moved).getMatchedCount() == 1;
  }

  /** Unless it is no longer as given. */
  void clear(String id, Instant due) {
    documents.updateOne(at(id, due), new Document("$unset", new Document("due", "")));
  }

  /** Takes over {@code { _id, at }} for documents that have no deadline. */
  void adopt(MongoCollection<Document> deadlines) {
    for (var deadline : deadlines.find()) {
      var document = new Document("_id", deadline.get("_id"));
      var without = new Document(document).append("due", new Document("$exists", false));
      var at = new Document("due", deadline.getDate("at"));
      documents.updateOne(without, new Document("$set", at));
      deadlines.deleteOne(document);
    }
  }

  private static Document at(String id, Instant due) {
    return new Document("_id", id).append("due", Date.from(due));
  }
}
