package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are never changed in place, unlike the library's: an answer that is
 * still being written out cannot be torn by the next update. Besides, whatever names an {@code _id}
 * is looked up by it, where the library scans unless an index matches the filter exactly.
 */
final class SnapshotCollection extends H2Collection {
  private final MVMap<Object, Document> documents;

  SnapshotCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> meta,
      CursorRegistry cursors) {
    super(database, name, options, documents, meta, cursors);
    this.documents = documents;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var id = "_id".equals(getIdField()) ? namedId(query) : null;
    if (id == null) {
      return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    var found = documents.containsKey(id) ? List.of(id) : List.of();
    return matchDocuments(query, found, orderBy, skip, limit, batchSize, fields);
  }

  /** The one identity that a filter allows, or null: only kinds that are equal as they are. */
  private static @Nullable Object namedId(Document query) {
    var id = query.get("_id");
    if (id instanceof String || id instanceof UUID || id instanceof ObjectId) {
      return id;
    }
    if (query.get("$and") instanceof List<?> parts) {
      for (var part : parts) {
        var nested = part instanceof Document filter ? namedId(filter) : null;
        if (nested != null) {
          return nested;
        }
      }
    }
    return null;
  }

  @Override
  protected QueryResult matchDocumentsFromStream(
      Document query,
      Stream<Document> candidates,
      int skip,
      int limit,
      int batchSize,
      @Nullable Comparator<Document> order,
      @Nullable Document fields) {
    var copies =
        candidates
            .filter(candidate -> documentMatchesQuery(candidate, query))
            .map(Document::cloneDeeply);
    return super.matchDocumentsFromStream(query, copies, skip, limit, batchSize, order, fields);
  }
}
