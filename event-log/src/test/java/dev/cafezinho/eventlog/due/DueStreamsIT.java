package dev.cafezinho.eventlog.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueStreamsIT {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration OFTEN = Duration.ofMillis(50);

  /** Every failure of this kind is one of the store. */
  private static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final MongoDatabase database = TestStore.newDatabase();
  private final MongoCollection<Document> streams = database.getCollection("notes");
  private final List<String> attended = new CopyOnWriteArrayList<>();
  private final List<DueStreams> instances = new ArrayList<>();

  @AfterEach
  void close() {
    for (var instance : instances) {
      instance.stop();
      instance.close();
    }
  }

  @Test
  void attendsWhenItsOwnDeadlineComesWithoutALookIntoTheStore() {
    var due = started(new DueSettings(LONG, NONE, LONG, LONG), this::done);
    var soon = now().plusMillis(200);
    insert("a", soon);
    due.changed("a", soon);

    await().until(() -> attended.equals(List.of("a")));
    assertThat(Instant.now()).isAfterOrEqualTo(soon);
    await().until(() -> deadline("a") == null);
  }

  @Test
  void forgetsADeadlineThatAnAppendHasRemoved() {
    var due = started(new DueSettings(LONG, NONE, LONG, LONG), this::done);
    var soon = now().plusMillis(100);
    due.changed("a", soon);
    due.changed("a", null);
    due.changed("b", soon);

    await().until(() -> attended.contains("b"));
    assertThat(attended).containsExactly("b");
  }

  @Test
  void findsWhatAnotherInstanceHasLeft() {
    insert("a", now().minusSeconds(1));
    insert("later", now().plus(LONG));
    insert("never", null);

    started(new DueSettings(OFTEN, NONE, NONE, LONG), this::done);

    await().until(() -> deadline("a") == null);
    assertThat(attended).containsExactly("a");
  }

  @Test
  void leavesAHeadStartToTheInstanceThatHasAppended() {
    insert("fresh", now());
    insert("left", now().minus(LONG).minusSeconds(1));

    instance(new DueSettings(LONG, NONE, LONG, LONG), this::done).sweep();

    assertThat(attended).containsExactly("left");
  }

  @Test
  void manyInstancesAttendToEachOnce() {
    IntStream.range(0, 200).forEach(n -> insert("s" + n, now().minusSeconds(1)));

    IntStream.range(0, 4)
        .forEach(_ -> started(new DueSettings(OFTEN, NONE, NONE, LONG), this::done));

    // not only claimed, but done
    await()
        .until(
            () -> streams.countDocuments(new Document("due", new Document("$exists", true))) == 0);
    assertThat(attended).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void triesAgainWhenTheWorkSays() {
    var again = new AtomicReference<@Nullable Instant>(now().plusMillis(100));
    insert("a", now().minusSeconds(1));

    started(
        new DueSettings(LONG, NONE, NONE, LONG),
        (stream, _) -> {
          attended.add(stream);
          return Optional.ofNullable(again.getAndSet(null));
        });

    await().until(() -> attended.size() == 2);
    await().until(() -> deadline("a") == null);
  }

  /** Its own timer is for a deadline that is no more. */
  @Test
  void findsWhatAnotherInstanceHasMoved() {
    var due = started(new DueSettings(OFTEN, NONE, NONE, LONG), this::done);
    insert("a", now().plus(LONG));
    due.changed("a", now().plus(LONG));
    streams.updateOne(new Document("_id", "a"), new Document("$set", new Document("due", date())));

    await().until(() -> attended.equals(List.of("a")));
    await().until(() -> deadline("a") == null);
  }

  /** What this instance remembers of the stream may be out of date. */
  @Test
  void neverTakesWhatItHasFoundForItsOwn() {
    var own = new CopyOnWriteArrayList<Boolean>();
    insert("a", now().minusSeconds(1));

    started(
        new DueSettings(LONG, NONE, NONE, OFTEN),
        (_, isOwn) -> {
          own.add(isOwn);
          if (own.size() == 1) {
            throw new IllegalStateException("broken");
          }
          return own.size() == 2 ? Optional.of(now().plusMillis(50)) : Optional.empty();
        });

    await().until(() -> own.size() == 3);
    assertThat(own).containsOnly(false);
  }

  @Test
  void leavesADeadlineThatTheWorkHasSet() {
    var next = now().plus(LONG);
    insert("a", now().minusSeconds(1));

    instance(
            new DueSettings(LONG, NONE, NONE, LONG),
            (stream, _) -> {
              streams.updateOne(
                  new Document("_id", stream),
                  new Document("$set", new Document("due", Date.from(next))));
              return Optional.empty();
            })
        .sweep();

    assertThat(deadline("a")).isEqualTo(next);
  }

  @Test
  void goesOnAfterAStreamWhoseWorkFails() {
    insert("a", now().minusSeconds(2));
    insert("b", now().minusSeconds(1));

    instance(
            new DueSettings(LONG, NONE, NONE, LONG),
            (stream, _) -> {
              if (stream.equals("a")) {
                throw new IllegalStateException("broken");
              }
              return done(stream, false);
            })
        .sweep();

    assertThat(attended).containsExactly("b");
    assertThat(deadline("a")).as("stays due").isAfter(now());
  }

  /** What waits in the queues may say that there is nothing to do any more. */
  @Test
  void leavesTimeToReadWhatWaitsAfterAStartAndAfterAnOutage() {
    var first = Duration.ofMillis(600);
    var begin = Instant.now();
    var failed = new AtomicReference<Instant>();
    insert("a", now().minusSeconds(1));
    var due =
        started(
            new DueSettings(OFTEN, first, NONE, LONG),
            (stream, _) -> {
              if (stream.equals("a")) {
                failed.set(Instant.now());
                throw new Away();
              }
              return done(stream, false);
            });
    await().until(() -> failed.get() != null);
    assertThat(failed.get()).isAfterOrEqualTo(begin.plus(first));

    var soon = now();
    insert("left", soon);
    insert("own", soon);
    due.changed("own", soon);
    await().until(() -> attended.size() == 2);
    assertThat(Instant.now()).isAfterOrEqualTo(failed.get().plus(first));
  }

  private Optional<Instant> done(String stream, boolean isOwn) {
    attended.add(stream);
    return Optional.empty();
  }

  private DueStreams started(DueSettings settings, DueWork work) {
    var due = instance(settings, work);
    due.start();
    return due;
  }

  private DueStreams instance(DueSettings settings, DueWork work) {
    var due =
        new DueStreams(database, "notes", settings, Away.class::isInstance, Clock.systemUTC());
    due.attendedBy(work);
    instances.add(due);
    return due;
  }

  private void insert(String stream, @Nullable Instant due) {
    var document = new Document("_id", stream);
    if (due != null) {
      document.append("due", Date.from(due));
    }
    streams.insertOne(document);
  }

  private @Nullable Instant deadline(String stream) {
    var found = streams.find(new Document("_id", stream)).first();
    var due = found == null ? null : found.getDate("due");
    return due == null ? null : due.toInstant();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Date date() {
    return Date.from(Instant.now());
  }
}
