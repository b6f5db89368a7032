package dev.cafezinho.shipping.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long an order that comes now is likely to take until it is ready. The staff take an order on
 * every so often; whoever comes now waits for all before, and then for the own preparation. How
 * often is reckoned from the latest orders: from the time between their claims, which is cut at the
 * usual preparation, for nobody claims while nobody orders.
 */
public final class ExpectedWait {
  /** Before anything has been prepared. */
  private static final Duration USUAL_PREPARATION = Duration.ofMinutes(3);

  /** So many of the latest orders tell how it goes now. */
  private static final int LATEST = 20;

  private ExpectedWait() {}

  /**
   * @param recent orders that were claimed, in any order
   * @param waiting how many wait to be claimed
   */
  public static Duration of(Collection<PreparationTimes> recent, int waiting) {
    List<PreparationTimes> latest =
        recent.stream()
            .sorted(Comparator.comparing(PreparationTimes::claimedAt).reversed())
            .limit(LATEST)
            .toList();
    Duration preparation =
        median(latest.stream().flatMap(times -> times.preparation().stream()).toList())
            .orElse(USUAL_PREPARATION);
    Duration between = median(gaps(latest, preparation)).orElse(preparation);
    return between.multipliedBy(waiting).plus(preparation);
  }

  /** Between the claims, newest first. */
  private static List<Duration> gaps(List<PreparationTimes> latest, Duration most) {
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < latest.size(); i++) {
      Duration gap = Duration.between(latest.get(i).claimedAt(), latest.get(i - 1).claimedAt());
      gaps.add(gap.compareTo(most) < 0 ? gap : most);
    }
    return gaps;
  }

  private static Optional<Duration> median(List<Duration> durations) {
    return Spread.of(durations).map(Spread::median);
  }
}
