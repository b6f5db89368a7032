package dev.cafezinho.psp.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.due.DueWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Deliveries, done and to be done. What is to be done stands in the due work too. */
@Repository
class Deliveries {
  private static final int SHOWN = 100;

  private final MongoOperations mongo;
  private final DueWork due;

  Deliveries(MongoOperations mongo, DueWork due) {
    this.mongo = mongo;
    this.due = due;
    var deliveries = mongo.indexOps(Delivery.class);
    deliveries.createIndex(new Index("_id", Direction.ASC).on("version", Direction.ASC).unique());
    deliveries.createIndex(new Index("event", Direction.ASC).on("_id", Direction.DESC));
  }

  /** Writes it down and has it sent; a second time changes nothing. */
  void send(Delivery delivery) {
    due.around(DeliveryDue.KIND, delivery.id(), delivery.trigger(), () -> insert(delivery));
  }

  /** Writes it down and has it sent at a time to come. */
  void send(Delivery delivery, Instant at) {
    due.later(DeliveryDue.KIND, delivery.id(), delivery.trigger(), at, () -> insert(delivery));
  }

  /** Writes down what is not sent. */
  void keep(Delivery delivery) {
    insert(delivery);
  }

  /** Has it sent once more, from the start of the schedule. */
  Delivery replay(Delivery delivery) {
    var replayed = delivery.replayed();
    due.around(DeliveryDue.KIND, delivery.id(), delivery.trigger(), () -> save(replayed));
    return replayed;
  }

  Delivery save(Delivery delivery) {
    return mongo.save(delivery);
  }

  Optional<Delivery> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Delivery.class));
  }

  /** The newest first. */
  List<Delivery> latest(String event) {
    var newest = Sort.by(Direction.DESC, "_id");
    return mongo.find(query(where("event").is(event)).with(newest).limit(SHOWN), Delivery.class);
  }

  private void insert(Delivery delivery) {
    try {
      mongo.insert(delivery);
    } catch (DuplicateKeyException _) {
      // Written before a crash; its due work is renewed all the same.
    }
  }
}
