package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The library's own, but with keys of {@link KeyType}. */
final class UniqueIndex extends AbstractUniqueIndex<Object> {
  private final MVStore store;
  private final MVMap<KeyValue, Object> positions;

  /**
   * @param mapName the part of the file that has its keys; where there is none yet the collection
   *     adds all its documents
   */
  UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVStore store, String mapName) {
    super(name, keys, sparse);
    this.store = store;
    this.positions =
        store.openMap(mapName, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
  }

  @Override
  @SuppressWarnings("NullAway") // the library has null for none
  protected @Nullable Object getPosition(KeyValue key) {
    return positions.get(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return positions.putIfAbsent(key, position) == null;
  }

  @Override
  @SuppressWarnings("NullAway") // the library has null for none
  protected @Nullable Object removeDocument(KeyValue key) {
    return positions.remove(key);
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return positions.entrySet();
  }

  @Override
  public long getCount() {
    return positions.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void drop() {
    store.removeMap(positions);
  }
}
