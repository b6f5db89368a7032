package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * What a unique index is asked for: the values of its fields, in MongoDB's order. The file's own
 * type for objects would serialize two keys to compare them.
 */
final class KeyType extends BasicDataType<KeyValue> {
  private static final Comparator<Object> VALUES = ValueComparator.asc();
  private static final DocumentType BSON = new DocumentType();

  @Override
  public int compare(KeyValue a, KeyValue b) {
    for (var i = 0; i < Math.min(a.size(), b.size()); i++) {
      var order = VALUES.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  @Override
  public int getMemory(KeyValue key) {
    return BSON.getMemory(encode(key));
  }

  @Override
  public void write(WriteBuffer out, KeyValue key) {
    BSON.write(out, encode(key));
  }

  @Override
  public KeyValue read(ByteBuffer in) {
    return new KeyValue(DocumentType.decode(BSON.read(in)).values());
  }

  private static byte[] encode(KeyValue key) {
    var values = new Document();
    for (var i = 0; i < key.size(); i++) {
      values.put(String.valueOf(i), key.get(i));
    }
    return DocumentType.encode(values);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
