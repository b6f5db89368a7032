package dev.cafezinho.eventlog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The outboxes inside the stream documents of some collections. */
final class MongoOutboxes implements Outboxes {
  private static final Document EMPTY = new Document("$size", 0);

  private final MongoDatabase database;
  private final List<String> collections;

  MongoOutboxes(MongoDatabase database, List<String> collections) {
    this.database = database;
    this.collections = List.copyOf(collections);
  }

  @Override
  public List<Outgoing> unconfirmed(int streams) {
    return collections.stream().flatMap(name -> unconfirmed(name, streams).stream()).toList();
  }

  private List<Outgoing> unconfirmed(String collection, int most) {
    MongoCollection<Document> streams = database.getCollection(collection);
    List<Outgoing> found = new ArrayList<>();
    for (Document stream :
        streams
            .find(new Document("pending", true))
            .projection(new Document("outbox", 1))
            .limit(most)) {
      List<Outgoing> entries = entries(collection, stream);
      if (entries.isEmpty()) {
        // a crash came between the two writes of a confirm
        settle(streams, stream.getString("_id"));
      }
      found.addAll(entries);
    }
    return found;
  }

  @Override
  public void confirmed(Outgoing entry) {
    MongoCollection<Document> streams = database.getCollection(entry.collection());
    Document entryById = new Document("outbox", new Document("id", entry.id()));
    streams.updateOne(new Document("_id", entry.stream()), new Document("$pull", entryById));
    settle(streams, entry.stream());
  }

  /** Unless there is something in the outbox, again or still. */
  private static void settle(MongoCollection<Document> streams, String stream) {
    streams.updateOne(
        new Document("_id", stream).append("outbox", EMPTY),
        new Document("$unset", new Document("pending", "")));
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
