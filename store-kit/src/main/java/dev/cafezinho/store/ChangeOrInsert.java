package dev.cafezinho.store;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

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
   * @throws OptimisticLockingFailureException if it can neither be found nor inserted, which
   *     another unique index of the collection brings about
   */
  public static Document apply(
      MongoCollection<Document> documents, Document change, Document first) {
    var id = new Document("_id", first.get("_id"));
    return OptimisticRetry.of(
        () -> {
          @Nullable Document changed = documents.findOneAndUpdate(id, change, AFTER);
          return changed == null ? inserted(documents, first) : changed;
        });
  }

  private static Document inserted(MongoCollection<Document> documents, Document first) {
    try {
      documents.insertOne(first);
      return first;
    } catch (MongoWriteException e) {
      throw InsertIfAbsent.isDuplicate(e)
          ? new OptimisticLockingFailureException(first.get("_id") + " was made by another", e)
          : e;
    }
  }
}
