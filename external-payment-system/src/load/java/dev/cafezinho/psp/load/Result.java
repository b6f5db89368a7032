package dev.cafezinho.psp.load;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What a phase showed, beside the bare client.
 *
 * @param percent of the receivers failed
 */
record Result(int percent, Phase phase, List<Sale> sales, Deliveries ours, Deliveries bare) {
  double paymentsPerSecond() {
    var begin = sales.stream().map(Sale::begin).min(Comparator.naturalOrder()).orElseThrow();
    var end = sales.stream().map(Sale::end).max(Comparator.naturalOrder()).orElseThrow();
    return sales.size() * 1000.0 / Duration.between(begin, end).toMillis();
  }

  Spread creation() {
    return Spread.of(sales.stream().mapToDouble(Sale::creation));
  }

  Spread confirmation() {
    return Spread.of(sales.stream().mapToDouble(Sale::confirmation));
  }

  double throughput() {
    return ours.perSecond() / bare.perSecond();
  }

  double slowness() {
    return ours.spread().percentile(99) / bare.spread().percentile(99);
  }
}
