package dev.cafezinho.psp.teller;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.due.Due;
import dev.cafezinho.psp.due.FormerDueWork;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Payments in the store. Every look-up has an index of exactly its keys. */
@Repository
class PaymentDocuments implements FormerDueWork {
  static final String COLLECTION = "payments";

  private final MongoOperations mongo;

  PaymentDocuments(MongoOperations mongo) {
    this.mongo = mongo;
    var payments = mongo.indexOps(PaymentDocument.class);
    payments.createIndex(new Index("_id", Direction.ASC).on("version", Direction.ASC).unique());
    payments.createIndex(new Index("due", Direction.ASC).sparse());
    payments.createIndex(new Index("number", Direction.ASC).unique());
    payments.createIndex(new Index("requestKey", Direction.ASC).unique());
  }

  PaymentDocument insert(PaymentDocument payment) {
    return mongo.insert(payment);
  }

  /** Replaces the version that was read, or fails with an optimistic locking failure. */
  PaymentDocument save(PaymentDocument payment) {
    return mongo.save(payment);
  }

  /** Claims a payment, if it is due as it was found; older versions cannot be saved any more. */
  Optional<PaymentDocument> claim(Due due, Instant leaseEnd) {
    var found = query(where("_id").is(due.id()).and("due").is(due.at()));
    var claimed = new Update().set("due", leaseEnd).inc("version", 1);
    var options = FindAndModifyOptions.options().returnNew(true);
    return Optional.ofNullable(mongo.findAndModify(found, claimed, options, PaymentDocument.class));
  }

  Optional<PaymentDocument> find(String bankPaymentId) {
    return Optional.ofNullable(mongo.findById(bankPaymentId, PaymentDocument.class));
  }

  Optional<PaymentDocument> findByNumber(long number) {
    return findBy("number", number);
  }

  Optional<PaymentDocument> findByRequestKey(String key) {
    return findBy("requestKey", key);
  }

  /** One question for all of them, and no more of each than is asked for. */
  Map<String, PaymentStatus> statuses(Set<String> bankPaymentIds) {
    var query = query(where("_id").in(bankPaymentIds));
    query.fields().include("payment.status");
    return mongo
        .find(query, Document.class, mongo.getCollectionName(PaymentDocument.class))
        .stream()
        .collect(toMap(found -> found.getString("_id"), PaymentDocuments::status));
  }

  private static PaymentStatus status(Document found) {
    return PaymentStatus.valueOf(found.get("payment", Document.class).getString("status"));
  }

  private Optional<PaymentDocument> findBy(String field, Object value) {
    return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), PaymentDocument.class));
  }

  @Override
  public String kind() {
    return "payment";
  }

  @Override
  public void adopt(String ref, Instant at) {
    var without = query(where("_id").is(ref).and("due").exists(false));
    mongo.updateFirst(without, new Update().set("due", at), PaymentDocument.class);
  }
}
