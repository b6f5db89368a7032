package dev.cafezinho.psp.webhook.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.due.Due;
import dev.cafezinho.psp.due.FormerDueWork;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Deliveries, done and to be done. */
@Repository
public class Deliveries implements FormerDueWork {
  public static final String COLLECTION = "deliveries";

  private final MongoOperations mongo;

  Deliveries(MongoOperations mongo) {
    this.mongo = mongo;
    var deliveries = mongo.indexOps(DeliveryDocument.class);
    deliveries.createIndex(new Index("due", Direction.ASC).sparse());
    deliveries.createIndex(newestFirst(new Index("event", Direction.ASC)));
    deliveries.createIndex(
        newestFirst(new Index("event", Direction.ASC).on("status", Direction.ASC)));
    deliveries.createIndex(
        new Index("event", Direction.ASC).on("status", Direction.ASC).on("_id", Direction.ASC));
  }

  /** A delivery that is due at a time; those to one trigger share a limit. */
  public static Due due(Delivery delivery, Instant at) {
    return new Due(COLLECTION, delivery.id(), at, delivery.trigger());
  }

  /** As it is stored now; empty if it was written before: the same message twice is one. */
  public Optional<Delivery> insert(Delivery delivery) {
    try {
      return Optional.of(mongo.insert(DeliveryDocument.of(delivery)).delivery());
    } catch (DuplicateKeyException _) {
      return Optional.empty();
    }
  }

  /**
   * Claims a delivery for its next attempt, if it is due as it was found. All that is written by
   * whoever had it before fails from now on.
   */
  public Optional<Delivery> claim(Due due, Instant leaseEnd) {
    var found = where("_id").is(due.id()).and("due").is(due.at());
    var claimed = new Update().set("due", leaseEnd).inc("tries", 1).inc("version", 1);
    return modify(found, claimed);
  }

  /** Moves a delivery's first attempt, which is still to come, to an earlier time. */
  public Optional<Delivery> bringForward(String id, Instant to) {
    var untried = where("_id").is(id).and("status").is(Status.PENDING).and("tries").is(0);
    return modify(untried.and("due").gt(to), new Update().set("due", to).inc("version", 1));
  }

  private Optional<Delivery> modify(Criteria found, Update update) {
    var options = FindAndModifyOptions.options().returnNew(true);
    var modified = mongo.findAndModify(query(found), update, options, DeliveryDocument.class);
    return Optional.ofNullable(modified).map(DeliveryDocument::delivery);
  }

  /** Replaces the version that was read, or fails with an optimistic locking failure. */
  public Delivery save(Delivery delivery) {
    return mongo.save(DeliveryDocument.of(delivery)).delivery();
  }

  public Optional<Delivery> find(String id) {
    return Optional.ofNullable(mongo.findById(id, DeliveryDocument.class))
        .map(DeliveryDocument::delivery);
  }

  /**
   * The newest first.
   *
   * @param before only what is older than this
   */
  public List<Delivery> latest(
      String event, @Nullable Status status, @Nullable Place before, int limit) {
    var wanted = where("event").is(event);
    if (status != null) {
      wanted = wanted.and("status").is(status);
    }
    if (before != null) {
      wanted = wanted.orOperator(isOlder(before), isAsOldAndAfter(before));
    }
    var newest = Sort.by(Direction.DESC, "createdAt", "_id");
    return find(query(wanted).with(newest).limit(limit));
  }

  /**
   * Some of an event's deliveries in a status, by their ids.
   *
   * @param after only those after this id
   */
  public List<Delivery> inStatus(String event, Status status, String after, int limit) {
    return byId(where("event").is(event).and("status").is(status), after, limit);
  }

  /**
   * Some of an event's dead letters, by their ids.
   *
   * @param after only those after this id
   */
  public List<Delivery> dead(String event, Collection<String> triggers, String after, int limit) {
    var dead = where("event").is(event).and("status").is(Status.DEAD);
    return byId(dead.and("trigger").in(triggers), after, limit);
  }

  private List<Delivery> byId(Criteria wanted, String after, int limit) {
    return find(query(wanted.and("_id").gt(after)).with(Sort.by("_id")).limit(limit));
  }

  private List<Delivery> find(Query wanted) {
    return mongo.find(wanted, DeliveryDocument.class).stream()
        .map(DeliveryDocument::delivery)
        .toList();
  }

  /** Where a delivery stands among all, and where a page has ended. */
  public record Place(Instant createdAt, String id) {}

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

  @Override
  public String kind() {
    return "delivery";
  }

  @Override
  public void adopt(String ref, Instant at) {
    var pending = where("_id").is(ref).and("status").is(Status.PENDING).and("due").exists(false);
    mongo.updateFirst(query(pending), new Update().set("due", at), DeliveryDocument.class);
  }
}
