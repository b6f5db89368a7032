package dev.cafezinho.eventlog;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.store.InsertIfAbsent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one kind, a document each in one collection:
 *
 * <pre>{ _id, version, events: [{v,id,type,at,trace,data}], handled: [messageId],
 *   outbox: [{id,topic,type,subject,at,trace,data}], pending, due, list }</pre>
 *
 * <p>{@code pending} is true while the outbox holds something, {@code due} is the next deadline and
 * {@code list} the list that the stream stands in, where there is one.
 */
public final class EventLog<E> {
  /** Streams are short by nature; one this long is a mistake. */
  private static final int LONGEST = 5_000;

  private static final Document AS_LOADED =
      new Document("version", 1).append("events", 1).append("handled", 1);

  private final MongoCollection<Document> streams;
  private final EventTypes<E> types;
  private final OutboxPublisher publisher;

  public EventLog(
      MongoDatabase database, String collection, EventTypes<E> types, OutboxPublisher publisher) {
    this.streams = database.getCollection(collection);
    this.types = types;
    this.publisher = publisher;
    streams.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
  }

  /**
   * The stream; without events when nothing was appended yet.
   *
   * @throws UnreadableEvent when a newer version has written to it what this one does not know
   */
  public EventStream<E> load(String id) {
    Document stream = streams.find(new Document("_id", id)).projection(AS_LOADED).first();
    return stream == null ? EventStream.empty(id) : loaded(stream);
  }

  /**
   * Those of the streams that something was appended to, in no order, by one read.
   *
   * @throws UnreadableEvent as {@link #load(String)}
   */
  public List<EventStream<E>> load(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : streams
            .find(new Document("_id", new Document("$in", ids)))
            .projection(AS_LOADED)
            .map(this::loaded)
            .into(new ArrayList<>());
  }

  /**
   * The streams that follow the id, in order of their ids: all streams of the log, batch by batch,
   * when each call is given the last id of the batch before, and the first the empty string. A
   * stream that begins meanwhile may or may not be met.
   *
   * @throws UnreadableEvent as {@link #load(String)}
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

  /** To be called once by who asks for {@link #listed}. */
  public void keepLists() {
    streams.createIndex(Indexes.ascending("list"), new IndexOptions().sparse(true));
  }

  /**
   * The streams that stand in the list, in no order.
   *
   * @throws UnreadableEvent as {@link #load(String)}
   */
  public List<EventStream<E>> listed(String list) {
    return streams
        .find(new Document("list", list))
        .projection(AS_LOADED)
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

  /** Appends to a stream that has no deadline afterwards. */
  public EventStream<E> append(
      EventStream<E> stream,
      List<E> events,
      List<? extends PublishedEvent> publications,
      Cause cause,
      Instant at) {
    return append(stream, events, publications, cause, at, null);
  }

  /** Appends to a stream that stands in no list afterwards. */
  public EventStream<E> append(
      EventStream<E> stream,
      List<E> events,
      List<? extends PublishedEvent> publications,
      Cause cause,
      Instant at,
      @Nullable Instant due) {
    return append(stream, events, publications, cause, at, due, null);
  }

  /**
   * Appends events, marks the cause as handled and puts the publications into the outbox, all in
   * one write; then hands the publications to the relay.
   *
   * @param due the stream's next deadline, to the millisecond; null for none
   * @param list the list that the stream then stands in; null for none
   * @return the stream as it is now
   * @throws VersionConflict when the stream is no longer as it was loaded; nothing has changed
   */
  public EventStream<E> append(
      EventStream<E> stream,
      List<E> events,
      List<? extends PublishedEvent> publications,
      Cause cause,
      Instant at,
      @Nullable Instant due,
      @Nullable String list) {
    String trace = cause.traceparentIn(stream);
    long version = stream.version() + events.size();
    if (version > LONGEST) {
      throw new IllegalStateException("Stream " + stream.id() + " is longer than " + LONGEST);
    }
    List<RecordedEvent<E>> recorded = new ArrayList<>();
    for (E event : events) {
      recorded.add(recorded(event, stream.version() + recorded.size() + 1, trace, at));
    }
    List<Document> documents = recorded.stream().map(this::document).toList();
    List<Outgoing> outgoing =
        publications.stream().map(event -> outgoing(stream.id(), event, trace, at)).toList();
    List<Document> unconfirmed = outgoing.stream().map(MongoOutboxes::write).toList();
    List<String> handled = cause.messageId() == null ? List.of() : List.of(cause.messageId());
    if (stream.version() == 0) {
      insert(stream.id(), version, documents, handled, unconfirmed, due, list);
    } else {
      update(stream, version, documents, handled, unconfirmed, due, list);
    }
    if (!outgoing.isEmpty()) {
      publisher.accept(outgoing);
    }
    return stream.with(recorded, handled);
  }

  private void insert(
      String id,
      long version,
      List<Document> events,
      List<String> handled,
      List<Document> unconfirmed,
      @Nullable Instant due,
      @Nullable String list) {
    Document stream =
        new Document("_id", id)
            .append("version", version)
            .append("events", events)
            .append("handled", handled)
            .append("outbox", unconfirmed);
    if (!unconfirmed.isEmpty()) {
      stream.append("pending", true);
    }
    if (due != null) {
      stream.append("due", Date.from(due));
    }
    if (list != null) {
      stream.append("list", list);
    }
    if (!InsertIfAbsent.apply(streams, stream)) {
      throw new VersionConflict(id, 0);
    }
  }

  private void update(
      EventStream<E> stream,
      long version,
      List<Document> events,
      List<String> handled,
      List<Document> unconfirmed,
      @Nullable Instant due,
      @Nullable String list) {
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
    Document unset = new Document();
    if (due == null) {
      unset.append("due", "");
    } else {
      set.append("due", Date.from(due));
    }
    if (list == null) {
      unset.append("list", "");
    } else {
      set.append("list", list);
    }
    Document change = new Document("$set", set).append("$push", push);
    if (!unset.isEmpty()) {
      change.append("$unset", unset);
    }
    if (streams.updateOne(asLoaded, change).getMatchedCount() == 0) {
      throw new VersionConflict(stream.id(), stream.version());
    }
  }

  private RecordedEvent<E> recorded(E event, long version, String trace, Instant at) {
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    return new RecordedEvent<>(version, id, types.nameOf(event), at, trace, event);
  }

  private Document document(RecordedEvent<E> event) {
    return new Document("v", event.version())
        .append("id", event.id())
        .append("type", event.type())
        .append("at", event.at().toString())
        .append("trace", event.traceparent())
        .append("data", types.write(event.data()));
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
