package dev.cafezinho.psp.faults;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.cafezinho.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The scripts in force. While there are none, which is nearly always, that is looked up once a
 * second at most: a script is in force at once where it was written, and a second later in other
 * processes.
 */
@Repository
class Scripts {
  private static final int SHOWN = 1000;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final MongoOperations mongo;
  private final Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private volatile Instant noneUntil = Instant.MIN;
  private volatile Instant someUntil = Instant.MIN;

  Scripts(MongoOperations mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** In the place of the one there was; it begins to count. */
  Scripted put(String id, Script script) {
    var scripted = new Scripted(id, token(), script, Map.of());
    mongo.upsert(query(where("_id").is(id)), update(scripted), Scripted.class);
    changed();
    return scripted;
  }

  Optional<Scripted> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Scripted.class));
  }

  /** A payment's own script stands in the place of the one for all. */
  Optional<Scripted> inForce(@Nullable String payment) {
    if (!areThereAny()) {
      return Optional.empty();
    }
    var either = Stream.of(Optional.ofNullable(payment), Optional.of(Scripted.ALL));
    var ids = either.flatMap(Optional::stream).toList();
    var found = mongo.find(query(where("_id").in(ids)), Scripted.class);
    return found.stream().min(Comparator.comparing(script -> script.id().equals(Scripted.ALL)));
  }

  private boolean areThereAny() {
    var now = clock.instant();
    if (now.isBefore(noneUntil) || now.isBefore(someUntil)) {
      return !now.isBefore(noneUntil);
    }
    var before = changes.get();
    boolean some = mongo.findOne(new Query(), Scripted.class) != null;
    if (some) {
      someUntil = now.plus(BETWEEN_LOOKS);
    } else {
      noneUntil = now.plus(BETWEEN_LOOKS);
      if (changes.get() != before) {
        noneUntil = Instant.MIN; // written while this looked
      }
    }
    return some;
  }

  private void changed() {
    changes.incrementAndGet();
    noneUntil = Instant.MIN;
  }

  List<Scripted> all() {
    return mongo.find(new Query().with(Sort.by("_id")).limit(SHOWN), Scripted.class);
  }

  void remove(String id) {
    mongo.remove(query(where("_id").is(id)), Scripted.class);
  }

  void removeAll() {
    mongo.remove(new Query(), Scripted.class);
  }

  /** Counts it, once for its key; empty if the script was taken away meanwhile. */
  Optional<Scripted> meet(Scripted scripted, Occasion occasion, String key) {
    return OptimisticRetry.from(
        Optional.of(scripted),
        () -> find(scripted.id()),
        known -> known.map(read -> counted(read, occasion, key)));
  }

  private Scripted counted(Scripted read, Occasion occasion, String key) {
    if (read.tally(occasion).ordinal(key).isPresent()) {
      return read;
    }
    var next = read.meeting(occasion, key, token());
    var same = query(where("_id").is(read.id()).and("token").is(read.token()));
    if (mongo.updateFirst(same, update(next), Scripted.class).getMatchedCount() == 0) {
      throw new OptimisticLockingFailureException("Script " + read.id() + " has met another");
    }
    return next;
  }

  private static Update update(Scripted scripted) {
    return new Update()
        .set("token", scripted.token())
        .set("script", scripted.script())
        .set("met", scripted.met());
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }
}
