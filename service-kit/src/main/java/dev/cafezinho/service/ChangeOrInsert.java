package dev.cafezinho.service;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Changes a document, or makes it, and returns what it is then.
 *
 * <p>An upsert that returns its outcome cannot be used for that: when several make the document at
 * the same time, FerretDB 2.7 stores the changes of all, but tells each that it was alone.
 */
public final class ChangeOrInsert {
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private ChangeOrInsert() {}

  /**
   * Applies the change, or inserts the document if none has its {@code _id}.
   *
   * @param change as for {@code findOneAndUpdate}
   * @param first the document with its {@code _id}, changed already
   */
  public static Document apply(
      MongoCollection<Document> documents, Document change, Document first) {
    var id = new Document("_id", first.get("_id"));
    while (true) {
      @Nullable Document changed = documents.findOneAndUpdate(id, change, AFTER);
      if (changed != null) {
        return changed;
      }
      if (insert(documents, first)) {
        return first;
      }
    }
  }

  private static boolean insert(MongoCollection<Document> documents, Document first) {
    try {
      documents.insertOne(first);
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
