package dev.cafezinho.eventlog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The outboxes inside the stream documents of some collections. */
final class MongoOutboxes implements Outboxes {
  private static final int AT_ONCE = 1_000;

  private final MongoDatabase database;
  private final List<String> collections;

  MongoOutboxes(MongoDatabase database, List<String> collections) {
    this.database = database;
    this.collections = List.copyOf(collections);
  }

  @Override
  public List<Outgoing> unconfirmed() {
    return collections.stream().flatMap(name -> unconfirmed(name).stream()).toList();
  }

  private List<Outgoing> unconfirmed(String collection) {
    return database
        .getCollection(collection)
        .find(new Document("pending", true))
        .projection(new Document("outbox", 1))
        .limit(AT_ONCE)
        .map(stream -> entries(collection, stream))
        .into(new ArrayList<>())
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void confirmed(Outgoing entry) {
    MongoCollection<Document> streams = database.getCollection(entry.collection());
    Document stream = new Document("_id", entry.stream());
    Document entryById = new Document("outbox", new Document("id", entry.id()));
    Document left =
        streams.findOneAndUpdate(
            stream,
            new Document("$pull", entryById),
            new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(new Document("version", 1).append("outbox", 1)));
    if (left != null && left.getList("outbox", Document.class).isEmpty()) {
      // only an append fills the outbox again, and it moves the version
      Document unchanged = stream.append("version", left.get("version"));
      streams.updateOne(unchanged, new Document("$unset", new Document("pending", "")));
    }
  }

  static Document write(Outgoing entry) {
    return new Document("id", entry.id())
        .append("topic", entry.topic())
        .append("type", entry.type())
        .append("subject", entry.subject())
        .append("at", entry.at().toString())
        .append("trace", entry.traceparent())
        .append("data", entry.data());
  }

  private static List<Outgoing> entries(String collection, Document stream) {
    return stream.getList("outbox", Document.class).stream()
        .map(
            entry ->
                new Outgoing(
                    collection,
                    stream.getString("_id"),
                    entry.getString("id"),
                    entry.getString("topic"),
                    entry.getString("type"),
                    entry.getString("subject"),
                    Instant.parse(entry.getString("at")),
                    entry.getString("trace"),
                    entry.getString("data")))
        .toList();
  }
}
