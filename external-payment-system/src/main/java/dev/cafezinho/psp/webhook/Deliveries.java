package dev.cafezinho.psp.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.due.DueWork;
import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Deliveries, done and to be done. What is to be done stands in the due work too. */
@Repository
class Deliveries {
  private final MongoOperations mongo;
  private final DueWork due;

  Deliveries(MongoOperations mongo, DueWork due) {
    this.mongo = mongo;
    this.due = due;
    var deliveries = mongo.indexOps(Delivery.class);
    deliveries.createIndex(new Index("_id", Direction.ASC).on("version", Direction.ASC).unique());
    deliveries.createIndex(newestFirst(new Index("event", Direction.ASC)));
    deliveries.createIndex(
        newestFirst(new Index("event", Direction.ASC).on("status", Direction.ASC)));
    deliveries.createIndex(
        new Index("event", Direction.ASC).on("status", Direction.ASC).on("_id", Direction.ASC));
  }

  /** Writes it down and has it sent; a second time changes nothing. */
  void send(Delivery delivery) {
    due.once(DeliveryDue.KIND, delivery.id(), delivery.trigger(), () -> insert(delivery));
  }

  /** Writes it down and has it sent at a time to come. */
  void send(Delivery delivery, Instant at) {
    due.later(DeliveryDue.KIND, delivery.id(), delivery.trigger(), at, () -> insert(delivery));
  }

  /** Writes down what cannot be sent, for a replay. */
  void keep(Delivery dead) {
    insert(dead);
  }

  /**
   * Has it sent once more, from the start of the schedule.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if another was faster
   */
  Delivery replay(Delivery delivery) {
    var replayed = delivery.replayed();
    due.once(DeliveryDue.KIND, delivery.id(), delivery.trigger(), () -> save(replayed));
    return replayed;
  }

  /** Replaces the version that was read, or fails with an optimistic locking failure. */
  Delivery save(Delivery delivery) {
    return mongo.save(delivery);
  }

  Optional<Delivery> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Delivery.class));
  }

  /**
   * The newest first.
   *
   * @param before only what is older than this
   */
  List<Delivery> latest(String event, @Nullable Status status, @Nullable Place before, int limit) {
    var wanted = where("event").is(event);
    if (status != null) {
      wanted = wanted.and("status").is(status);
    }
    if (before != null) {
      wanted = wanted.orOperator(isOlder(before), isAsOldAndAfter(before));
    }
    var newest = Sort.by(Direction.DESC, "createdAt", "_id");
    return mongo.find(query(wanted).with(newest).limit(limit), Delivery.class);
  }

  /**
   * Some of an event's deliveries in a status, by their ids.
   *
   * @param after only those after this id
   */
  List<Delivery> inStatus(String event, Status status, String after, int limit) {
    var wanted = where("event").is(event).and("status").is(status).and("_id").gt(after);
    return mongo.find(query(wanted).with(Sort.by("_id")).limit(limit), Delivery.class);
  }

  /**
   * Some of an event's dead letters, by their ids.
   *
   * @param after only those after this id
   */
  List<Delivery> dead(String event, Collection<String> triggers, String after, int limit) {
    var wanted = where("event").is(event).and("status").is(Status.DEAD).and("trigger").in(triggers);
    var next = query(wanted.and("_id").gt(after)).with(Sort.by("_id")).limit(limit);
    return mongo.find(next, Delivery.class);
  }

  /** Where a delivery stands among all, and where a page has ended. */
  record Place(Instant createdAt, String id) {}

  private static Criteria isOlder(Place than) {
    return where("createdAt").lt(than.createdAt());
  }

  /** Of those of the same millisecond, the page goes on with the next. */
  private static Criteria isAsOldAndAfter(Place than) {
    return where("createdAt").is(than.createdAt()).and("_id").lt(than.id());
  }

  private static Index newestFirst(Index of) {
    return of.on("createdAt", Direction.DESC).on("_id", Direction.DESC);
  }

  private void insert(Delivery delivery) {
    try {
      mongo.insert(delivery);
    } catch (DuplicateKeyException _) {
      // Written before a crash; its due work is renewed all the same.
    }
  }
}
