package dev.cafezinho.psp.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReceiverLimitTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final InstantSource source = now::get;
  private final ReceiverLimit limit = new ReceiverLimit(2, source.withZone(ZoneOffset.UTC));

  @Test
  void givesEachReceiverAsManyPlacesAsAllowed() {
    assertThat(limit.enter("a")).isTrue();
    assertThat(limit.enter("a")).isTrue();
    assertThat(limit.enter("a")).isFalse();
    assertThat(limit.enter("b")).isTrue();

    limit.leave("a");
    assertThat(limit.enter("a")).isTrue();
  }

  @Test
  void givesFreePlacesToThoseThatWaitInTheirOrder() {
    Runnable first = () -> {};
    Runnable second = () -> {};
    limit.enter("a");
    limit.enter("a");
    limit.await("a", first);
    limit.await("a", second);
    assertThat(limit.next("a")).isEmpty();

    limit.leave("a");
    assertThat(limit.enter("a")).as("others wait").isFalse();
    assertThat(limit.next("a")).containsExactly(first);
    limit.leave("a");
    limit.leave("a");
    assertThat(limit.next("a")).containsExactly(second);
  }

  @Test
  void lets1000WaitAndNoMore() {
    for (int n = 0; n < 1000; n++) {
      assertThat(limit.await("a", () -> {})).isTrue();
    }
    assertThat(limit.await("a", () -> {})).isFalse();
    assertThat(limit.await("b", () -> {})).isTrue();
  }

  @Test
  void restsAndThenLetsOneThroughAtTimeUntilFastAgain() {
    limit.slowDown("a", now.get().plusSeconds(10));
    limit.await("a", () -> {});
    limit.await("a", () -> {});
    limit.await("a", () -> {});
    assertThat(limit.next("a")).isEmpty();
    assertThat(limit.enter("b")).isTrue();

    now.updateAndGet(time -> time.plusSeconds(10));
    assertThat(limit.next("a")).hasSize(1);
    assertThat(limit.next("a")).isEmpty();

    limit.speedUp("a");
    assertThat(limit.next("a")).hasSize(1);
    assertThat(limit.enter("a")).isFalse();
  }
}
