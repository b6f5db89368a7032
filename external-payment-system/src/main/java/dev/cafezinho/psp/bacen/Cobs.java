package dev.cafezinho.psp.bacen;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.store.OptimisticRetry;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Charges in the store. Every look-up has an index of exactly its keys. */
@Repository
public class Cobs {
  private final MongoOperations mongo;

  Cobs(MongoOperations mongo) {
    this.mongo = mongo;
    var cobs = mongo.indexOps(CobDocument.class);
    cobs.createIndex(new Index("token", Direction.ASC).unique());
    cobs.createIndex(new Index("suffix", Direction.ASC).unique());
  }

  /** The one that is kept under its txid, be it this or one that was there before. */
  Cob add(Cob cob) {
    try {
      return mongo.insert(CobDocument.of(cob)).cob();
    } catch (DuplicateKeyException taken) {
      return find(cob.txid()).orElseThrow(() -> taken);
    }
  }

  public Optional<Cob> find(String txid) {
    return Optional.ofNullable(mongo.findById(txid, CobDocument.class)).map(CobDocument::cob);
  }

  Optional<Cob> findByToken(String token) {
    return findBy("token", token);
  }

  Optional<Cob> findBySuffix(String suffix) {
    return findBy("suffix", suffix);
  }

  /** Changes it as it is stored now, and returns it so. */
  public Cob change(Cob cob, UnaryOperator<Cob> change) {
    return OptimisticRetry.from(
        cob, () -> find(cob.txid()).orElseThrow(), known -> changed(known, change));
  }

  private Cob changed(Cob known, UnaryOperator<Cob> change) {
    var changed = change.apply(known);
    return changed.equals(known) ? known : mongo.save(CobDocument.of(changed)).cob();
  }

  private Optional<Cob> findBy(String field, String value) {
    var found = mongo.findOne(query(where(field).is(value)), CobDocument.class);
    return Optional.ofNullable(found).map(CobDocument::cob);
  }
}
