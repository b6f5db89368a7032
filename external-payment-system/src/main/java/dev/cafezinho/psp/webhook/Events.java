package dev.cafezinho.psp.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

  /** Begins the names of events with a sole receiver; no name that is created has a colon. */
  static final String SOLE = "sole:";

  private final MongoOperations mongo;

  Events(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    var events = mongo.indexOps(Event.class);
    events.createIndex(new Index("_id", Direction.ASC).on("version", Direction.ASC).unique());
    events.createIndex(new Index("name", Direction.ASC).unique());
    if (find(PAYMENT_UPDATED).isEmpty()) {
      addOwn(clock);
    }
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

  /** By id or, failing that, by name. */
  Optional<Event> find(String idOrName) {
    return Optional.ofNullable(mongo.findById(idOrName, Event.class)).or(() -> byName(idOrName));
  }

  /** Whether this names an event that tells what became of payments. */
  boolean isOurOwn(String idOrName) {
    return idOrName.startsWith(SOLE)
        || find(idOrName).filter(event -> event.name().equals(PAYMENT_UPDATED)).isPresent();
  }

  List<Event> all() {
    return mongo.find(new Query().with(Sort.by("_id")), Event.class);
  }

  private Optional<Event> byName(String name) {
    return Optional.ofNullable(mongo.findOne(query(where("name").is(name)), Event.class));
  }

  private void addOwn(Clock clock) {
    var now = clock.instant();
    var name = PAYMENT_UPDATED;
    add(new Event(name, null, name, "psp", null, null, List.of(), now, now, null));
  }
}
