package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are never changed in place, unlike the library's: an answer that is
 * still being written out cannot be torn by the next update. Besides, whatever names one {@code
 * _id} or several is looked up by them, where the library scans unless an index matches the filter
 * exactly.
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
    var ids = "_id".equals(getIdField()) ? namedIds(query) : null;
    var start = ids == null ? startOfBatch(query, orderBy, skip, limit) : null;
    if (start != null) {
      var batch = batch(start, limit);
      return matchDocuments(query, batch, orderBy, skip, limit, batchSize, fields);
    }
    if (ids == null) {
      return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }
    var found = ids.stream().filter(documents::containsKey).toList();
    return matchDocuments(query, found, orderBy, skip, limit, batchSize, fields);
  }

  /**
   * After which {@code _id} a batch begins, or null when the query is not for a batch in order of
   * {@code _id}. The library copies and sorts the whole collection for each.
   */
  private static @Nullable String startOfBatch(
      Document query, @Nullable Document orderBy, int skip, int limit) {
    boolean inOrder =
        orderBy != null
            && orderBy.size() == 1
            && orderBy.get("_id") instanceof Number order
            && order.intValue() == 1;
    return inOrder
            && skip == 0
            && limit > 0
            && query.size() == 1
            && query.get("_id") instanceof Document range
            && range.size() == 1
            && range.get("$gt") instanceof String start
        ? start
        : null;
  }

  private List<Object> batch(String start, int limit) {
    var ids = new ArrayList<Object>();
    var following = documents.keyIterator(start);
    while (ids.size() < limit && following.hasNext() && following.next() instanceof String id) {
      if (!id.equals(start)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** The identities that a filter allows, or null: only kinds that are equal as they are. */
  private static @Nullable Set<Object> namedIds(Document query) {
    var id = query.get("_id");
    if (id != null && isPlain(id)) {
      return Set.of(id);
    }
    if (id instanceof Document condition
        && condition.size() == 1
        && condition.get("$in") instanceof Collection<?> several
        && several.stream().allMatch(SnapshotCollection::isPlain)) {
      return new LinkedHashSet<>(several);
    }
    if (query.get("$and") instanceof List<?> parts) {
      for (var part : parts) {
        var nested = part instanceof Document filter ? namedIds(filter) : null;
        if (nested != null) {
          return nested;
        }
      }
    }
    return null;
  }

  private static boolean isPlain(@Nullable Object id) {
    return id instanceof String || id instanceof UUID || id instanceof ObjectId;
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
