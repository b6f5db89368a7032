package dev.cafezinho.psp.due;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The list of what is to be done, and when. */
@Repository
public class DueWork {
  /** Longer than any write takes, short enough that nobody notices it after a crash. */
  private static final Duration WRITING = Duration.ofSeconds(5);

  private final MongoOperations mongo;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  DueWork(MongoOperations mongo, Clock clock, ApplicationEventPublisher events) {
    this.mongo = mongo;
    this.clock = clock;
    this.events = events;
    var due = mongo.indexOps(DueEntry.class);
    due.createIndex(
        new Index("_id", Sort.Direction.ASC)
            .on("token", Sort.Direction.ASC)
            .on("at", Sort.Direction.ASC)
            .unique());
    due.createIndex(new Index("at", Sort.Direction.ASC));
  }

  /** Makes a write after which work is due at once, so that the work is known even if we crash. */
  public void around(String kind, String ref, String lane, Runnable write) {
    schedule(kind, ref, lane, clock.instant().plus(WRITING));
    write.run();
    schedule(kind, ref, lane, clock.instant());
    events.publishEvent(new WorkIsDue());
  }

  /**
   * Makes a write after which work is due at once, unless that work is on the list already: then it
   * is left to whoever has it, for it may be under way. Whoever has it may also have found nothing
   * to do, because the write took long, and have removed it: then it is added again.
   */
  public void once(String kind, String ref, String lane, Runnable write) {
    var entry = DueEntry.of(kind, ref, lane, clock.instant().plus(WRITING));
    boolean isNew = add(entry);
    write.run();
    var now = again(entry);
    if ((isNew && replace(entry, now)) || add(now)) {
      events.publishEvent(new WorkIsDue());
    }
  }

  private DueEntry again(DueEntry entry) {
    return DueEntry.of(entry.kind(), entry.ref(), entry.lane(), clock.instant());
  }

  private boolean add(DueEntry entry) {
    try {
      mongo.insert(entry);
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /** Makes a write after which work is due at a time to come, be it over when all is written. */
  public void later(String kind, String ref, String lane, Instant at, Runnable write) {
    schedule(kind, ref, lane, at);
    write.run();
    add(DueEntry.of(kind, ref, lane, at));
  }

  /** Adds the work, or moves it to another time. */
  public void schedule(String kind, String ref, String lane, Instant at) {
    var entry = DueEntry.of(kind, ref, lane, at);
    var update =
        new Update()
            .set("kind", kind)
            .set("ref", ref)
            .set("lane", lane)
            .set("at", at)
            .set("token", entry.token())
            .unset("failures");
    mongo.upsert(query(where("_id").is(entry.id())), update, DueEntry.class);
  }

  public void done(DueEntry entry) {
    mongo.remove(same(entry), DueEntry.class);
  }

  /**
   * Removes work that is done, or about which nothing was found.
   *
   * @param wantedAgain looks once more after that: what is written down while its work is on the
   *     list relies on it, as {@link #once} does
   */
  public void done(DueEntry entry, BooleanSupplier wantedAgain) {
    done(entry);
    if (wantedAgain.getAsBoolean() && add(again(entry))) {
      events.publishEvent(new WorkIsDue());
    }
  }

  public void postpone(DueEntry entry, Instant at) {
    replace(entry, DueEntry.of(entry.kind(), entry.ref(), entry.lane(), at));
  }

  /** Takes the work until the lease ends; empty if another was faster. */
  Optional<DueEntry> claim(DueEntry entry, Instant leaseEnd) {
    var claimed = entry.movedTo(leaseEnd);
    return replace(entry, claimed) ? Optional.of(claimed) : Optional.empty();
  }

  /** Gives failed work back until then, and counts that. */
  void failed(DueEntry entry, Instant until) {
    replace(entry, entry.failedUntil(until));
  }

  /**
   * What is due, the longest due first. The embedded store may show a document as another has
   * changed it since it was found, or half of each: such a one is left out here, or fits no claim.
   */
  List<DueEntry> ready(Instant now, Collection<String> busyLanes, int limit) {
    var ready = where("at").lte(now);
    if (!busyLanes.isEmpty()) {
      ready = ready.and("lane").nin(busyLanes);
    }
    var found = mongo.find(query(ready).with(Sort.by("at")).limit(limit), DueEntry.class);
    return found.stream().filter(entry -> !entry.at().isAfter(now)).toList();
  }

  /** False if another has moved or removed it since. */
  private boolean replace(DueEntry entry, DueEntry by) {
    var update =
        new Update().set("at", by.at()).set("token", by.token()).set("failures", by.failures());
    return mongo.updateFirst(same(entry), update, DueEntry.class).getMatchedCount() == 1;
  }

  private static Query same(DueEntry entry) {
    return query(
        where("_id").is(entry.id()).and("token").is(entry.token()).and("at").is(entry.at()));
  }
}
