package dev.cafezinho.psp.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is written down gets done, whoever is faster. */
class DueWorkIT {
  private static final String KIND = "post";
  private static final String REF = "letter";
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final InstantSource clock = now::get;

  private final DueWork due =
      new DueWork(
          new MongoTemplate(TestStore.client(), TestStore.newName()),
          clock.withZone(ZoneOffset.UTC),
          _ -> {});

  @Test
  void isDueOnceItsWriteIsDone() {
    due.once(KIND, REF, REF, () -> assertThat(ready()).isEmpty());
    assertThat(ready()).hasSize(1);
  }

  @Test
  void isDueAgainThoughAWorkerFoundNothingBeforeASlowWrite() {
    due.once(KIND, REF, REF, () -> findsNothing());
    assertThat(ready()).hasSize(1);
  }

  @Test
  void isDueAgainThoughItsTimeCameBeforeASlowWrite() {
    due.later(KIND, REF, REF, now.get().plusMillis(5), () -> findsNothing());
    assertThat(ready()).hasSize(1);
  }

  @Test
  void isDueAgainThoughTheWorkBeforeItEndsRightAfter() {
    due.schedule(KIND, REF, REF, now.get());
    var before = claim();
    due.once(KIND, REF, REF, () -> {}); // left to whoever is about to end
    due.done(before, () -> true);
    assertThat(ready()).hasSize(1);
  }

  @Test
  void isDueAgainThoughTheWorkBeforeItEndsInBetween() {
    due.schedule(KIND, REF, REF, now.get());
    var before = claim();
    due.once(KIND, REF, REF, () -> due.done(before, () -> false));
    assertThat(ready()).hasSize(1);
  }

  @Test
  void isLeftToWhoeverHasIt() {
    due.schedule(KIND, REF, REF, now.get());
    claim();
    due.once(KIND, REF, REF, () -> {});
    assertThat(ready()).isEmpty();
  }

  @Test
  void isOffTheListWhenNothingIsLeftToDo() {
    due.schedule(KIND, REF, REF, now.get());
    due.done(claim(), () -> false);
    now.updateAndGet(time -> time.plus(LONG));
    assertThat(ready()).isEmpty();
  }

  @Test
  void countsFailuresUntilItIsWantedAnew() {
    due.schedule(KIND, REF, REF, now.get());
    due.failed(claim(), now.get());
    due.failed(claim(), now.get());
    assertThat(claim().timesFailed()).isEqualTo(2);
    due.schedule(KIND, REF, REF, now.get());
    assertThat(claim().timesFailed()).isZero();
  }

  private void findsNothing() {
    now.updateAndGet(time -> time.plus(LONG));
    due.done(claim(), () -> false);
  }

  private DueEntry claim() {
    return due.claim(ready().getFirst(), now.get().plus(LONG)).orElseThrow();
  }

  private List<DueEntry> ready() {
    return due.ready(now.get(), List.of(), 10);
  }
}
