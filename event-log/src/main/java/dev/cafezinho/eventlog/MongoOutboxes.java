package dev.cafezinho.eventlog;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import org.bson.Document;

/** The outboxes inside the stream documents of some collections. */
final class MongoOutboxes implements Outboxes {
  private static final Document EMPTY = new Document("$size", 0);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

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
            // what the fall of a primary could still take back must not be published
            .withReadConcern(ReadConcern.MAJORITY)
            .find(new Document("pending", true))
            .projection(new Document("outbox", 1))
            .limit(most)) {
      List<Outgoing> entries = entries(collection, stream);
      if (entries.isEmpty()) {
        // a crash came between the two writes of a confirm
        streams.bulkWrite(List.of(settled(stream.getString("_id"))));
      }
      found.addAll(entries);
    }
    return found;
  }

  @Override
  public void confirmed(List<Outgoing> entries) {
    entries.stream().collect(groupingBy(Outgoing::collection)).forEach(this::confirmed);
  }

  /** Most streams have just one entry, or all of theirs are confirmed together. */
  private void confirmed(String collection, List<Outgoing> entries) {
    MongoCollection<Document> streams = database.getCollection(collection);
    Map<String, List<String>> idsByStream =
        entries.stream()
            .collect(groupingBy(Outgoing::stream, mapping(Outgoing::id, distinctToList())));
    List<UpdateOneModel<Document>> all = new ArrayList<>();
    idsByStream.forEach((stream, ids) -> all.add(emptied(stream, ids)));
    if (streams.bulkWrite(all, UNORDERED).getMatchedCount() < all.size()) {
      List<UpdateOneModel<Document>> some = new ArrayList<>();
      idsByStream.forEach((stream, ids) -> some.add(removed(stream, ids)));
      streams.bulkWrite(some, UNORDERED);
      streams.bulkWrite(
          idsByStream.keySet().stream().map(MongoOutboxes::settled).toList(), UNORDERED);
    }
  }

  /** For a stream whose outbox has these entries and no others. */
  private static UpdateOneModel<Document> emptied(String stream, List<String> ids) {
    return new UpdateOneModel<>(
        new Document("_id", stream)
            .append("outbox", new Document("$size", ids.size()))
            .append("outbox.id", new Document("$all", ids)),
        new Document("$set", new Document("outbox", List.of()))
            .append("$unset", new Document("pending", "")));
  }

  private static UpdateOneModel<Document> removed(String stream, List<String> ids) {
    Document confirmed = new Document("id", new Document("$in", ids));
    return new UpdateOneModel<>(
        new Document("_id", stream), new Document("$pull", new Document("outbox", confirmed)));
  }

  private static Collector<String, ?, List<String>> distinctToList() {
    return collectingAndThen(toCollection(LinkedHashSet::new), List::copyOf);
  }

  /** Unless there is something in the outbox, again or still. */
  private static UpdateOneModel<Document> settled(String stream) {
    return new UpdateOneModel<>(
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
