package dev.cafezinho.shipping.figures;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is usual, and what is bad luck, of some durations: no less than half of them, or than 95 of
 * 100, are as short as that (the nearest-rank method).
 */
public record Spread(Duration median, Duration p95) {
  /** Empty for none. */
  public static Optional<Spread> of(Collection<Duration> durations) {
    List<Duration> sorted = durations.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Spread(rank(sorted, 50), rank(sorted, 95)));
  }

  private static Duration rank(List<Duration> sorted, int percent) {
    int rank = (sorted.size() * percent + 99) / 100;
    return sorted.get(rank - 1);
  }
}
