package dev.cafezinho.eventlog;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.PublishedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * The streams of one kind, a document each in one collection:
 *
 * <pre>{ _id, version, events: [{v,id,type,at,trace,data}], handled: [messageId],
 *   outbox: [{id,topic,type,subject,at,trace,data}], pending }</pre>
 *
 * <p>{@code pending} is true while the outbox holds something. Filters are plain documents with
 * exactly an index's keys, for the embedded store uses an index only then.
 */
public final class EventLog<E> {
  /** Streams are short by nature; one this long is a mistake. */
  private static final int LONGEST = 5_000;

  private static final Document AS_LOADED =
      new Document("version", 1).append("events", 1).append("handled", 1);

  private final MongoCollection<Document> streams;
  private final EventTypes<E> types;
  private final Outbox outbox;

  public EventLog(MongoDatabase database, String collection, EventTypes<E> types, Outbox outbox) {
    this.streams = database.getCollection(collection);
    this.types = types;
    this.outbox = outbox;
    streams.createIndex(
        Indexes.ascending("_id", "version"), new IndexOptions().unique(true).name("version"));
    streams.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
  }

  /**
   * The stream; without events when nothing was appended yet.
   *
   * @throws UnreadableEvent when a newer version has written to it what this one does not know
   */
  public EventStream<E> load(String id) {
    Document stream = streams.find(new Document("_id", id)).projection(AS_LOADED).first();
    return stream == null ? new EventStream<>(id, 0, List.of(), Set.of()) : loaded(stream);
  }

  /**
   * The streams that follow the id, in order of their ids: all streams of the log, batch by batch,
   * when each call is given the last id of the batch before, and the first the empty string. A
   * stream that begins meanwhile may or may not be met.
   *
   * @throws UnreadableEvent as {@link #load}
   */
  public List<EventStream<E>> after(String id, int most) {
    return streams
        .find(new Document("_id", new Document("$gt", id)))
        .projection(AS_LOADED)
        .sort(new Document("_id", 1))
        .limit(most)
        .map(this::loaded)
        .into(new ArrayList<>());
  }

  private EventStream<E> loaded(Document stream) {
    String id = stream.getString("_id");
    return new EventStream<>(
        id,
        stream.get("version", Number.class).longValue(),
        stream.getList("events", Document.class).stream().map(e -> recorded(id, e)).toList(),
        Set.copyOf(stream.getList("handled", String.class)));
  }

  /**
   * Appends events, marks the cause as handled and puts the publications into the outbox, all in
   * one write; then hands the publications to the relay.
   *
   * @throws VersionConflict when the stream is no longer as it was loaded; nothing has changed
   */
  public void append(
      EventStream<E> stream,
      List<E> events,
      List<? extends PublishedEvent> publications,
      Cause cause,
      Instant at) {
    String trace = cause.traceparentIn(stream);
    long version = stream.version() + events.size();
    if (version > LONGEST) {
      throw new IllegalStateException("Stream " + stream.id() + " is longer than " + LONGEST);
    }
    List<Document> recorded = new ArrayList<>();
    for (E event : events) {
      recorded.add(document(event, stream.version() + recorded.size() + 1, trace, at));
    }
    List<Outgoing> outgoing =
        publications.stream().map(event -> outgoing(stream.id(), event, trace, at)).toList();
    List<Document> unconfirmed = outgoing.stream().map(MongoOutboxes::write).toList();
    List<String> handled = cause.messageId() == null ? List.of() : List.of(cause.messageId());
    if (stream.version() == 0) {
      insert(stream.id(), version, recorded, handled, unconfirmed);
    } else {
      update(stream, version, recorded, handled, unconfirmed);
    }
    if (!outgoing.isEmpty()) {
      outbox.accept(outgoing);
    }
  }

  private void insert(
      String id,
      long version,
      List<Document> events,
      List<String> handled,
      List<Document> unconfirmed) {
    Document stream =
        new Document("_id", id)
            .append("version", version)
            .append("events", events)
            .append("handled", handled)
            .append("outbox", unconfirmed);
    if (!unconfirmed.isEmpty()) {
      stream.append("pending", true);
    }
    try {
      streams.insertOne(stream);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
        throw new VersionConflict(id, 0);
      }
      throw e;
    }
  }

  private void update(
      EventStream<E> stream,
      long version,
      List<Document> events,
      List<String> handled,
      List<Document> unconfirmed) {
    Document set = new Document("version", version);
    Document push = new Document("events", new Document("$each", events));
    if (!handled.isEmpty()) {
      push.append("handled", new Document("$each", handled));
    }
    if (!unconfirmed.isEmpty()) {
      set.append("pending", true);
      push.append("outbox", new Document("$each", unconfirmed));
    }
    Document asLoaded = new Document("_id", stream.id()).append("version", stream.version());
    Document change = new Document("$set", set).append("$push", push);
    if (streams.updateOne(asLoaded, change).getMatchedCount() == 0) {
      throw new VersionConflict(stream.id(), stream.version());
    }
  }

  private Document document(E event, long version, String trace, Instant at) {
    return new Document("v", version)
        .append("id", UuidCreator.getTimeOrderedEpoch().toString())
        .append("type", types.nameOf(event))
        .append("at", at.toString())
        .append("trace", trace)
        .append("data", types.write(event));
  }

  private RecordedEvent<E> recorded(String stream, Document event) {
    String type = event.getString("type");
    return new RecordedEvent<>(
        event.get("v", Number.class).longValue(),
        event.getString("id"),
        type,
        Instant.parse(event.getString("at")),
        event.getString("trace"),
        read(stream, type, event.get("data", Document.class)));
  }

  private E read(String stream, String type, Document data) {
    try {
      return types.read(type, data);
    } catch (RuntimeException e) {
      throw new UnreadableEvent(streams.getNamespace().getCollectionName(), stream, type, e);
    }
  }

  private Outgoing outgoing(String stream, PublishedEvent event, String trace, Instant at) {
    Publication publication = Publication.of(event);
    return new Outgoing(
        streams.getNamespace().getCollectionName(),
        stream,
        UuidCreator.getTimeOrderedEpoch().toString(),
        publication.topic(),
        publication.type(),
        event.orderId(),
        at,
        trace,
        EventJson.MAPPER.writeValueAsString(event));
  }
}
