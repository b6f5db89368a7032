package dev.cafezinho.psp.webhook.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The events that are known, each with its triggers. */
@Repository
public class Events {
  public static final String PAYMENT_UPDATED = "payment.updated";

  /** A trigger was given up. */
  public static final String ENDPOINT_DISABLED = "endpoint.disabled";

  private static final Set<String> OUR_OWN = Set.of(PAYMENT_UPDATED, ENDPOINT_DISABLED);

  /** Begins the names of events with a sole receiver; no name that is created has a colon. */
  public static final String SOLE = "sole:";

  private final MongoOperations mongo;

  Events(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    var events = mongo.indexOps(EventDocument.class);
    events.createIndex(new Index("name", Direction.ASC).unique());
    var now = clock.instant();
    OUR_OWN.stream()
        .filter(name -> find(name).isEmpty())
        .forEach(name -> add(Event.created(name, name, "psp", now)));
  }

  /** Empty if its id, or its name among the events that are not deleted, is taken. */
  public Optional<Event> add(Event event) {
    try {
      return Optional.of(mongo.insert(EventDocument.of(event)).event());
    } catch (DuplicateKeyException _) {
      return Optional.empty();
    }
  }

  /** Replaces the version that was read, or fails with an optimistic locking failure. */
  public Event save(Event event) {
    return mongo.save(EventDocument.of(event)).event();
  }

  /** Changes an event as it is stored now, if it is there and the change makes it another. */
  public Optional<Event> change(String id, UnaryOperator<Event> change) {
    return OptimisticRetry.of(() -> byId(id).map(event -> changed(event, change)));
  }

  /** Changes a trigger in the same way. */
  public void change(String id, String trigger, UnaryOperator<Trigger> change, Instant now) {
    var _ =
        change(
            id,
            event ->
                event
                    .trigger(trigger)
                    .filter(known -> !change.apply(known).equals(known))
                    .map(known -> event.with(change.apply(known), now))
                    .orElse(event));
  }

  private Event changed(Event event, UnaryOperator<Event> change) {
    var next = change.apply(event);
    return next.equals(event) ? event : save(next);
  }

  /** By id, deleted or not, or else by the name of one that is not deleted. */
  public Optional<Event> find(String idOrName) {
    return byId(idOrName).or(() -> byName(idOrName));
  }

  /** By id or by name, if it is not deleted. */
  public Optional<Event> findCurrent(String idOrName) {
    return byId(idOrName).filter(event -> !event.isDeleted()).or(() -> byName(idOrName));
  }

  /** Whether this names an event that nobody but the payment system tells. */
  public boolean isOurOwn(String idOrName) {
    return idOrName.startsWith(SOLE)
        || find(idOrName).filter(event -> OUR_OWN.contains(event.name())).isPresent();
  }

  /**
   * By id, deleted ones too.
   *
   * @param after only those after this id
   */
  public List<Event> list(@Nullable String after, int limit) {
    var wanted = after == null ? new Query() : query(where("_id").gt(after));
    return mongo.find(wanted.with(Sort.by("_id")).limit(limit), EventDocument.class).stream()
        .map(EventDocument::event)
        .toList();
  }

  private Optional<Event> byId(String id) {
    return Optional.ofNullable(mongo.findById(id, EventDocument.class)).map(EventDocument::event);
  }

  private Optional<Event> byName(String name) {
    var found = mongo.findOne(query(where("name").is(name)), EventDocument.class);
    return Optional.ofNullable(found).map(EventDocument::event).filter(it -> !it.isDeleted());
  }
}
