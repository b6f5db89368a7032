package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;

/**
 * Keeps {@code _id}, alone or with other fields, unique without keeping anything itself: a
 * collection has its documents by their identities. Numbers of two types are two identities.
 */
final class IdIndex extends Index<Object> {
  private static final String ID = "_id";

  private final MVMap<Object, byte[]> documents;

  IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  @Override
  public Object getPosition(Document document) {
    return id(document);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Object> collection) {
    if (documents.containsKey(id(document))) {
      var values = keys().stream().map(document::get).toList();
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
    }
  }

  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {
    // the document itself is the entry
  }

  @Override
  public Object remove(Document document) {
    return id(document);
  }

  /** Its collection looks identities up before it asks an index. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Object> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
    // an identity never changes
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Object position, MongoCollection<Object> collection) {
    // an identity never changes
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public void drop() {
    // there is nothing but the documents
  }

  private static Object id(Document document) {
    return Objects.requireNonNull(document.get(ID));
  }
}
