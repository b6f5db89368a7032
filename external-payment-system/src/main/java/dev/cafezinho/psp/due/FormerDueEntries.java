package dev.cafezinho.psp.due;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What the first edition has left in its collection {@code due}: {@code {_id, kind, ref, at}}. An
 * entry goes when its document has the time.
 */
@Component
class FormerDueEntries {
  private final MongoOperations mongo;
  private final Map<String, FormerDueWork> kinds;

  FormerDueEntries(MongoOperations mongo, List<FormerDueWork> kinds) {
    this.mongo = mongo;
    this.kinds = kinds.stream().collect(toMap(FormerDueWork::kind, kind -> kind));
  }

  void adopt() {
    var entries = mongo.getCollection("due");
    for (var entry : entries.find()) {
      var kind = kinds.get(entry.getString("kind"));
      if (kind != null) {
        kind.adopt(entry.getString("ref"), entry.getDate("at").toInstant());
      }
      entries.deleteOne(new Document("_id", entry.get("_id")));
    }
  }
}
