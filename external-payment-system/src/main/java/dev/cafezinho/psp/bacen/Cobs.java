package dev.cafezinho.psp.bacen;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Charges in the store. Every look-up has an index of exactly its keys. */
@Repository
public class Cobs {
  private static final int ATTEMPTS = 10;

  private final MongoOperations mongo;

  Cobs(MongoOperations mongo) {
    this.mongo = mongo;
    var cobs = mongo.indexOps(Cob.class);
    cobs.createIndex(new Index("_id", Direction.ASC).on("version", Direction.ASC).unique());
    cobs.createIndex(new Index("token", Direction.ASC).unique());
    cobs.createIndex(new Index("suffix", Direction.ASC).unique());
  }

  /** The one that is kept under its txid, be it this or one that was there before. */
  public Cob add(Cob cob) {
    try {
      return mongo.insert(cob);
    } catch (DuplicateKeyException taken) {
      return find(cob.txid()).orElseThrow(() -> taken);
    }
  }

  public Optional<Cob> find(String txid) {
    return Optional.ofNullable(mongo.findById(txid, Cob.class));
  }

  public Optional<Cob> findByToken(String token) {
    return findBy("token", token);
  }

  public Optional<Cob> findBySuffix(String suffix) {
    return findBy("suffix", suffix);
  }

  /** Changes it as it is stored now, and returns it so. */
  public Cob change(Cob cob, UnaryOperator<Cob> change) {
    var known = cob;
    for (int attempt = 1; ; attempt++) {
      var changed = change.apply(known);
      try {
        return changed.equals(known) ? known : mongo.save(changed);
      } catch (OptimisticLockingFailureException overtaken) {
        if (attempt == ATTEMPTS) {
          throw overtaken;
        }
        known = find(cob.txid()).orElseThrow(() -> overtaken);
      }
    }
  }

  private Optional<Cob> findBy(String field, String value) {
    return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), Cob.class));
  }
}
