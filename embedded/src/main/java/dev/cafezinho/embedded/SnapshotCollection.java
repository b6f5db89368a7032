package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    var candidates = "_id".equals(getIdField()) ? candidates(query, orderBy, skip, limit) : null;
    return candidates == null
        ? super.queryDocuments(query, orderBy, skip, limit, batchSize, fields)
        : matchDocuments(query, candidates, orderBy, skip, limit, batchSize, fields);
  }

  /** The identities of all documents that can match; null where only a scan finds them. */
  private @Nullable List<Object> candidates(
      Document query, @Nullable Document orderBy, int skip, int limit) {
    var ids = IdFilter.named(query);
    if (ids != null) {
      return ids.stream().filter(documents::containsKey).toList();
    }
    // the library copies and sorts the whole collection for each batch in order
    var range = skip == 0 && limit > 0 ? IdFilter.range(query, orderBy) : null;
    return range == null ? null : batch(range, limit);
  }

  private List<Object> batch(IdFilter.Range range, int limit) {
    var ids = new ArrayList<Object>();
    var following = documents.keyIterator(range.after());
    while (ids.size() < limit && following.hasNext() && following.next() instanceof String id) {
      if (range.isPassed(id)) {
        break;
      }
      if (!id.equals(range.after())) {
        ids.add(id);
      }
    }
    return ids;
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
