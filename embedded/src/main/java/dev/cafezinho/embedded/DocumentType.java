package dev.cafezinho.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents in the store's file are BSON, a fraction of what Java's serialization would write. */
final class DocumentType extends BasicDataType<Document> {
  private static final int MEMORY_PER_BYTE = 4;

  @Override
  public int getMemory(Document document) {
    return MEMORY_PER_BYTE * encoded(document).readableBytes();
  }

  @Override
  public void write(WriteBuffer out, Document document) {
    out.put(encoded(document).nioBuffer());
  }

  @Override
  public Document read(ByteBuffer in) {
    // BSON begins with its own length.
    var length = in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
    var bson = in.slice(in.position(), length);
    in.position(in.position() + length);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  private static ByteBuf encoded(Document document) {
    var bson = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, bson);
    return bson;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
