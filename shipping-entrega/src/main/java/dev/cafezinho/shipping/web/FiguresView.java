package dev.cafezinho.shipping.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.shipping.figures.HourFigures;
import dev.cafezinho.shipping.figures.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it goes at the counter.
 *
 * @param waiting how many orders nobody has claimed yet
 * @param preparing how many are being prepared
 * @param estimatedWaitSeconds how long an order that comes now is likely to take until it is ready
 * @param hours of the last day in which something happened, oldest first
 */
record FiguresView(int waiting, int preparing, long estimatedWaitSeconds, List<Hour> hours) {
  /**
   * An hour.
   *
   * @param hour its begin
   * @param claimed how many orders somebody began to prepare
   * @param ready how many became ready
   * @param waiting absent where none was claimed
   * @param preparation absent where none became ready
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Hour(
      Instant hour, int claimed, int ready, @Nullable Times waiting, @Nullable Times preparation) {
    static Hour of(HourFigures figures) {
      return new Hour(
          figures.hour(),
          figures.claimed(),
          figures.ready(),
          figures.waiting().map(Times::of).orElse(null),
          figures.preparation().map(Times::of).orElse(null));
    }
  }

  /** In seconds. */
  record Times(long medianSeconds, long p95Seconds) {
    static Times of(Spread spread) {
      return new Times(rounded(spread.median()), rounded(spread.p95()));
    }
  }

  static long rounded(Duration duration) {
    return duration.plusMillis(500).toSeconds();
  }
}
