package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents as BSON, in memory as in the file: a commit rewrites whole pages of them, most of which
 * have not changed, and would encode each again.
 */
final class DocumentType extends BasicDataType<byte[]> {
  /** What an array takes besides its bytes. */
  private static final int MEMORY_OF_ARRAY = 24;

  static byte[] encode(Document document) {
    var bson = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, bson);
    return ByteBufUtil.getBytes(bson);
  }

  static Document decode(byte[] bson) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  @Override
  public int getMemory(byte[] bson) {
    return MEMORY_OF_ARRAY + bson.length;
  }

  @Override
  public void write(WriteBuffer out, byte[] bson) {
    out.put(bson);
  }

  @Override
  public byte[] read(ByteBuffer in) {
    // BSON begins with its own length.
    var bson = new byte[in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt()];
    in.get(bson);
    return bson;
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }
}
