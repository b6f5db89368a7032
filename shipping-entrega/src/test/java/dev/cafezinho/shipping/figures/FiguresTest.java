package dev.cafezinho.shipping.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void theMedianIsUsualAndThe95thIsBadLuck() {
    List<Duration> upTo100 = IntStream.rangeClosed(1, 100).mapToObj(Duration::ofSeconds).toList();
    assertThat(Spread.of(upTo100.reversed()))
        .contains(new Spread(Duration.ofSeconds(50), Duration.ofSeconds(95)));
    assertThat(Spread.of(List.of(Duration.ofSeconds(7))))
        .contains(new Spread(Duration.ofSeconds(7), Duration.ofSeconds(7)));
    assertThat(Spread.of(List.of())).isEmpty();
  }

  @Test
  void aWaitCountsInTheHourInWhichItEnded() {
    var late = times(TEN.minusSeconds(60), TEN.plusSeconds(30), TEN.plusSeconds(4_000));
    assertThat(HourFigures.of(List.of(late), TEN))
        .containsExactly(
            new HourFigures(TEN, 1, 0, spread(90), Optional.empty()),
            new HourFigures(TEN.plusSeconds(3_600), 0, 1, Optional.empty(), spread(3_970)));
  }

  @Test
  void leavesOutHoursBefore() {
    var early = times(TEN.minusSeconds(90), TEN.minusSeconds(60), TEN.minusSeconds(30));
    assertThat(HourFigures.of(List.of(early), TEN.plusSeconds(600))).isEmpty();
  }

  @Test
  void clocksThatDifferMakeNoNegativeWait() {
    assertThat(times(TEN, TEN.minusSeconds(1), null).waiting()).isZero();
  }

  @Test
  void whoComesNowWaitsForAllBefore() {
    // one a minute, two minutes each
    List<PreparationTimes> busy =
        IntStream.range(0, 10)
            .mapToObj(
                i -> {
                  Instant claimed = TEN.plusSeconds(60L * i);
                  return times(claimed.minusSeconds(30), claimed, claimed.plusSeconds(120));
                })
            .toList();
    assertThat(ExpectedWait.of(busy, 0)).isEqualTo(Duration.ofMinutes(2));
    assertThat(ExpectedWait.of(busy, 5)).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void aQuietHourDoesNotMakeTheNextOneLong() {
    List<PreparationTimes> quiet =
        IntStream.range(0, 5)
            .mapToObj(
                i -> {
                  Instant claimed = TEN.plusSeconds(1_800L * i);
                  return times(claimed, claimed, claimed.plusSeconds(120));
                })
            .toList();
    assertThat(ExpectedWait.of(quiet, 1)).isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void saysSomethingBeforeAnythingWasPrepared() {
    assertThat(ExpectedWait.of(List.of(), 0)).isEqualTo(Duration.ofMinutes(3));
    assertThat(ExpectedWait.of(List.of(times(TEN, TEN, null)), 2)).isEqualTo(Duration.ofMinutes(9));
  }

  private static Optional<Spread> spread(int seconds) {
    return Optional.of(new Spread(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds)));
  }

  private static PreparationTimes times(Instant queued, Instant claimed, @Nullable Instant ready) {
    return new PreparationTimes(queued, claimed, ready);
  }
}
