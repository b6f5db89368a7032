package dev.cafezinho.psp.store;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.application.StoredPayment;
import dev.cafezinho.psp.application.StoredPayments;
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
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Payments in MongoDB. Every look-up has an index of exactly its keys. */
@Repository
class MongoPayments implements StoredPayments, FormerDueWork {
  private final MongoOperations mongo;

  MongoPayments(MongoOperations mongo) {
    this.mongo = mongo;
    var payments = mongo.indexOps(COLLECTION);
    payments.createIndex(new Index("due", Direction.ASC).sparse());
    payments.createIndex(new Index("number", Direction.ASC).unique());
    payments.createIndex(new Index("requestKey", Direction.ASC).unique());
  }

  @Override
  public StoredPayment insert(StoredPayment payment) {
    return mongo.insert(payment, COLLECTION);
  }

  @Override
  public StoredPayment save(StoredPayment payment) {
    return mongo.save(payment, COLLECTION);
  }

  @Override
  public Optional<StoredPayment> claim(Due due, Instant leaseEnd) {
    var found = query(where("_id").is(due.id()).and("due").is(due.at()));
    var claimed = new Update().set("due", leaseEnd).inc("version", 1);
    var options = FindAndModifyOptions.options().returnNew(true);
    return Optional.ofNullable(
        mongo.findAndModify(found, claimed, options, StoredPayment.class, COLLECTION));
  }

  @Override
  public Optional<StoredPayment> find(String bankPaymentId) {
    return Optional.ofNullable(mongo.findById(bankPaymentId, StoredPayment.class, COLLECTION));
  }

  @Override
  public Optional<StoredPayment> findByNumber(long number) {
    return findOne(query(where("number").is(number)));
  }

  @Override
  public Optional<StoredPayment> findByRequestKey(String key) {
    return findOne(query(where("requestKey").is(key)));
  }

  @Override
  public Map<String, PaymentStatus> statuses(Set<String> bankPaymentIds) {
    var query = query(where("_id").in(bankPaymentIds));
    query.fields().include("payment.status");
    return mongo.find(query, Document.class, COLLECTION).stream()
        .collect(toMap(found -> found.getString("_id"), MongoPayments::status));
  }

  private static PaymentStatus status(Document found) {
    return PaymentStatus.valueOf(found.get("payment", Document.class).getString("status"));
  }

  private Optional<StoredPayment> findOne(Query query) {
    return Optional.ofNullable(mongo.findOne(query, StoredPayment.class, COLLECTION));
  }

  @Override
  public String kind() {
    return "payment";
  }

  @Override
  public void adopt(String ref, Instant at) {
    var without = query(where("_id").is(ref).and("due").exists(false));
    mongo.updateFirst(without, new Update().set("due", at), StoredPayment.class, COLLECTION);
  }
}
