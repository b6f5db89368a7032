package dev.cafezinho.psp.due;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Finds what is due, by the sparse index on {@code due} that each of the collections has. */
@Component
class DueSearch {
  private static final int MOST = 10_000;

  private final MongoOperations mongo;

  DueSearch(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** The longest due first. Nothing else is in the filter: the embedded store would scan. */
  List<Due> find(DueDocuments documents, Instant now) {
    var limit = documents.limitField();
    var fields = new Document("due", 1);
    if (limit != null) {
      fields.append(limit, 1);
    }
    return mongo
        .getCollection(documents.collection())
        .find(new Document("due", new Document("$lte", Date.from(now))))
        .projection(fields)
        .limit(MOST)
        .map(found -> due(documents, found))
        .into(new ArrayList<>())
        .stream()
        .sorted(comparing(Due::at))
        .toList();
  }

  private static Due due(DueDocuments documents, Document found) {
    var field = documents.limitField();
    var limit = field == null ? documents.collection() : found.getString(field);
    return new Due(
        documents.collection(),
        found.getString("_id"),
        found.getDate("due").toInstant(),
        Objects.requireNonNullElse(limit, documents.collection()));
  }
}
