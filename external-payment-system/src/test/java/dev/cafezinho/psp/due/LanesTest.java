package dev.cafezinho.psp.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final InstantSource source = now::get;
  private final Lanes lanes = new Lanes(2, source.withZone(ZoneOffset.UTC));

  @Test
  void areAsWideAsAllowedEach() {
    assertThat(lanes.enter("a")).isTrue();
    assertThat(lanes.enter("a")).isTrue();
    assertThat(lanes.enter("a")).isFalse();
    assertThat(lanes.enter("b")).isTrue();
    assertThat(lanes.busy()).containsExactly("a");

    lanes.leave("a");
    assertThat(lanes.busy()).isEmpty();
    assertThat(lanes.enter("a")).isTrue();
  }

  @Test
  void restAndThenLetOneThroughAtATimeUntilFastAgain() {
    lanes.slowDown("a", now.get().plusSeconds(10));
    assertThat(lanes.busy()).containsExactly("a");
    assertThat(lanes.enter("a")).isFalse();
    assertThat(lanes.enter("b")).isTrue();

    now.updateAndGet(time -> time.plusSeconds(10));
    assertThat(lanes.enter("a")).isTrue();
    assertThat(lanes.enter("a")).isFalse();

    lanes.speedUp("a");
    assertThat(lanes.enter("a")).isTrue();
    assertThat(lanes.enter("a")).isFalse();
  }
}
