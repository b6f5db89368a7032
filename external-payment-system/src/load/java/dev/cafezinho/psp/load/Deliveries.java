package dev.cafezinho.psp.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What was delivered, and how soon.
 *
 * @param took from the first event to the last arrival
 * @param spread of the times from event to first attempt
 */
record Deliveries(int count, Duration took, Spread spread) {

  static Deliveries of(List<Journey> journeys) {
    var begin = journeys.stream().map(Journey::event).min(Comparator.naturalOrder());
    var end = journeys.stream().map(Journey::arrival).max(Comparator.naturalOrder());
    return new Deliveries(
        journeys.size(),
        Duration.between(begin.orElse(Instant.EPOCH), end.orElse(Instant.EPOCH)),
        Spread.of(journeys.stream().mapToDouble(Journey::millis)));
  }

  double perSecond() {
    return count * 1000.0 / took.toMillis();
  }
}
