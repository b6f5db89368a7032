package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents by their identities. Each read decodes a document of its own: an answer that is still
 * being written out cannot be torn by the next update. What names an {@code _id} is looked up by
 * it, where the library scans unless an index matches the filter exactly.
 */
final class DurableCollection extends AbstractSynchronizedMongoCollection<Object> {
  private final MVMap<Object, byte[]> documents;

  DurableCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, byte[]> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    // the library's own collections have no identities
    var field = getIdField();
    var id = field == null ? UUID.randomUUID() : Objects.requireNonNull(document.get(field));
    documents.put(id, DocumentType.encode(document));
    return id;
  }

  @Override
  protected void handleUpdate(Object id, Document before, Document after) {
    documents.put(id, DocumentType.encode(after));
  }

  @Override
  protected void removeDocument(Object id) {
    documents.remove(id);
  }

  @Override
  @SuppressWarnings("NullAway") // the library has null for none
  protected @Nullable Document getDocument(Object id) {
    var bson = documents.get(id);
    return bson == null ? null : DocumentType.decode(bson);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(
            entry ->
                new DocumentWithPosition<>(DocumentType.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /** A size that is kept would be one more write of each change. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int by) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected int getDataSize() {
    return documents.values().stream().mapToInt(bson -> bson.length).sum();
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
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var all = documents.values().stream().map(DocumentType::decode);
    var inOrder = isNaturalDescending(orderBy) ? all.toList().reversed().stream() : all;
    return matchDocumentsFromStream(inOrder, query, orderBy, skip, limit, batchSize, fields);
  }
}
