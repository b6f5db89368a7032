package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What indexes with {@code expireAfterSeconds} say, as MongoDB understands them: a document is over
 * that long after the time in the index's field. The library accepts such an index and does nothing
 * about it. They are known from when they are created, which services do at every start.
 */
final class ExpiringDocuments {
  private final Map<Field, Duration> lifetimes = new ConcurrentHashMap<>();

  private record Field(String database, String collection, String name) {}

  void learn(String database, Document createIndexes) {
    if (createIndexes.get("createIndexes") instanceof String collection
        && createIndexes.get("indexes") instanceof List<?> indexes) {
      for (var index : indexes) {
        if (index instanceof Document created) {
          learn(database, collection, created);
        }
      }
    }
  }

  private void learn(String database, String collection, Document index) {
    if (index.get("expireAfterSeconds") instanceof Number seconds
        && index.get("key") instanceof Document key
        && key.size() == 1) {
      var field = new Field(database, collection, key.keySet().iterator().next());
      lifetimes.put(field, Duration.ofSeconds(seconds.longValue()));
    }
  }

  /** Removes what is over by then, and returns how many documents were. */
  int remove(MongoBackend backend, Instant now) {
    var removed = 0;
    for (var expiring : lifetimes.entrySet()) {
      var field = expiring.getKey();
      var collection =
          backend.resolveDatabase(field.database()).resolveCollection(field.collection(), false);
      if (collection != null) {
        var before = new Document("$lt", now.minus(expiring.getValue()));
        removed += collection.deleteDocuments(new Document(field.name(), before), 0);
      }
    }
    return removed;
  }
}
