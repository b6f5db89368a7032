package dev.cafezinho.psp.load;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How long things took, in milliseconds. */
final class Spread {
  private final double[] sorted;

  private Spread(double[] sorted) {
    this.sorted = sorted;
  }

  static Spread of(DoubleStream millis) {
    var all = millis.toArray();
    Arrays.sort(all);
    return new Spread(all);
  }

  /** The time within which so many of a hundred were done: one of the times measured. */
  double percentile(int percent) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    var rank = Math.ceilDiv((long) percent * sorted.length, 100);
    return sorted[Math.max(1, Math.toIntExact(rank)) - 1];
  }

  @Override
  public String toString() {
    return "%.0f / %.0f".formatted(percentile(50), percentile(99));
  }
}
