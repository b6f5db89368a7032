package dev.cafezinho.psp.due;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
   * is left to whoever has it, for it may be under way.
   */
  public void once(String kind, String ref, String lane, Runnable write) {
    var at = clock.instant().plus(WRITING);
    var entry = new DueEntry(kind + ":" + ref, kind, ref, lane, at, token());
    boolean isNew = add(entry);
    write.run();
    if (isNew && move(entry, clock.instant()).isPresent()) {
      events.publishEvent(new WorkIsDue());
    }
  }

  private boolean add(DueEntry entry) {
    try {
      mongo.insert(entry);
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /** Makes a write after which work is due at a time to come. */
  public void later(String kind, String ref, String lane, Instant at, Runnable write) {
    schedule(kind, ref, lane, at);
    write.run();
  }

  /** Adds the work, or moves it to another time. */
  public void schedule(String kind, String ref, String lane, Instant at) {
    var update =
        new Update()
            .set("kind", kind)
            .set("ref", ref)
            .set("lane", lane)
            .set("at", at)
            .set("token", token());
    mongo.upsert(query(where("_id").is(kind + ":" + ref)), update, DueEntry.class);
  }

  public void done(DueEntry entry) {
    mongo.remove(same(entry), DueEntry.class);
  }

  public void postpone(DueEntry entry, Instant at) {
    move(entry, at);
  }

  /** Takes the work until the lease ends; empty if another was faster. */
  Optional<DueEntry> claim(DueEntry entry, Instant leaseEnd) {
    return move(entry, leaseEnd);
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

  private Optional<DueEntry> move(DueEntry entry, Instant at) {
    var moved = new DueEntry(entry.id(), entry.kind(), entry.ref(), entry.lane(), at, token());
    var update = new Update().set("at", at).set("token", moved.token());
    boolean ours = mongo.updateFirst(same(entry), update, DueEntry.class).getMatchedCount() == 1;
    return ours ? Optional.of(moved) : Optional.empty();
  }

  private static Query same(DueEntry entry) {
    return query(
        where("_id").is(entry.id()).and("token").is(entry.token()).and("at").is(entry.at()));
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }
}
