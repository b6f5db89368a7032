package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The few documents of a collection that have a field at all, held in memory and found anew at
 * every start. It answers what asks for that field's value, or for times until one, and nothing
 * else; the library, which has unique indexes only, would read every document. Its collection lets
 * one at it at a time.
 */
final class SparseIndex extends Index<Object> {
  private final String field;
  private final Map<Object, Object> valuesByPosition = new ConcurrentHashMap<>();

  SparseIndex(String name, IndexKey key) {
    super(name, List.of(key), true);
    this.field = key.getKey();
  }

  /** Only unique indexes know where a document is. */
  @Override
  @SuppressWarnings("NullAway") // the library skips such an index
  public @Nullable Object getPosition(Document document) {
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    // any number of documents may have the same value
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    put(position, document.get(field));
  }

  void put(Object position, @Nullable Object value) {
    if (value == null) {
      valuesByPosition.remove(position);
    } else {
      valuesByPosition.put(position, value);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // the library asks the next index
  public @Nullable Object remove(Document document) {
    valuesByPosition.remove(document.get("_id"));
    return null;
  }

  @Override
  public boolean canHandle(Document query) {
    var wanted = query.get(field);
    return query.size() == 1
        && (wanted instanceof Boolean || wanted instanceof String || until(wanted) != null);
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    var wanted = query.get(field);
    return valuesByPosition.entrySet().stream()
        .filter(entry -> isOrHas(entry.getValue(), wanted))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public long getCount() {
    return valuesByPosition.size();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
    // as for additions
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    add(after, position, collection);
  }

  @Override
  public void drop() {
    valuesByPosition.clear();
  }

  /** Of {@code {"$lte": time}}; null for anything else. */
  private static @Nullable Instant until(@Nullable Object wanted) {
    return wanted instanceof Document range
            && range.size() == 1
            && range.get("$lte") instanceof Instant until
        ? until
        : null;
  }

  private static boolean isOrHas(Object value, @Nullable Object wanted) {
    var until = until(wanted);
    if (until != null) {
      return value instanceof Instant time && !time.isAfter(until);
    }
    return value.equals(wanted) || (value instanceof Collection<?> all && all.contains(wanted));
  }
}
