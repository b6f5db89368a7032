package dev.cafezinho.psp.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The events that are known, each with its triggers. */
@Repository
class Events {
  static final String PAYMENT_UPDATED = "payment.updated";

  /** A trigger was given up. */
  static final String ENDPOINT_DISABLED = "endpoint.disabled";

  private static final Set<String> OUR_OWN = Set.of(PAYMENT_UPDATED, ENDPOINT_DISABLED);

  /** Begins the names of events with a sole receiver; no name that is created has a colon. */
  static final String SOLE = "sole:";

  private final MongoOperations mongo;

  Events(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    var events = mongo.indexOps(Event.class);
    events.createIndex(new Index("_id", Direction.ASC).on("version", Direction.ASC).unique());
    events.createIndex(new Index("name", Direction.ASC).unique());
    OUR_OWN.stream().filter(name -> find(name).isEmpty()).forEach(name -> addOwn(name, clock));
  }

  /** Empty if its id or name is taken. */
  Optional<Event> add(Event event) {
    try {
      return Optional.of(mongo.insert(event));
    } catch (DuplicateKeyException _) {
      return Optional.empty();
    }
  }

  /** Replaces the version that was read, or fails with an optimistic locking failure. */
  Event save(Event event) {
    return mongo.save(event);
  }

  /** Changes a trigger as it is stored now, if it is there and the change makes it another. */
  void change(String id, String trigger, UnaryOperator<Trigger> change, Instant now) {
    OptimisticRetry.run(() -> changeOnce(id, trigger, change, now));
  }

  private void changeOnce(String id, String trigger, UnaryOperator<Trigger> change, Instant now) {
    find(id)
        .ifPresent(
            event ->
                event
                    .trigger(trigger)
                    .map(known -> event.with(change.apply(known), now))
                    .filter(changed -> !changed.triggers().equals(event.triggers()))
                    .ifPresent(this::save));
  }

  /** By id or, failing that, by name. */
  Optional<Event> find(String idOrName) {
    return Optional.ofNullable(mongo.findById(idOrName, Event.class)).or(() -> byName(idOrName));
  }

  /** Whether this names an event that nobody but the payment system tells. */
  boolean isOurOwn(String idOrName) {
    return idOrName.startsWith(SOLE)
        || find(idOrName).filter(event -> OUR_OWN.contains(event.name())).isPresent();
  }

  List<Event> all() {
    return mongo.find(new Query().with(Sort.by("_id")), Event.class);
  }

  private Optional<Event> byName(String name) {
    return Optional.ofNullable(mongo.findOne(query(where("name").is(name)), Event.class));
  }

  private void addOwn(String name, Clock clock) {
    var now = clock.instant();
    add(new Event(name, null, name, "psp", null, null, List.of(), now, now, null));
  }
}
