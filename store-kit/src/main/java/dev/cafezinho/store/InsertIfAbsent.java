package dev.cafezinho.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Inserts a document, unless there is one already. */
public final class InsertIfAbsent {
  private InsertIfAbsent() {}

  /** False if another document has its {@code _id}, or its value of another unique index. */
  public static boolean apply(MongoCollection<Document> documents, Document document) {
    try {
      documents.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Whether a write was refused because of a unique index. */
  static boolean isDuplicate(MongoWriteException e) {
    return ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
  }
}
