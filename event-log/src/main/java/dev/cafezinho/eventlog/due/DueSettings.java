package dev.cafezinho.eventlog.due;

import java.time.Duration;

/**
 * When an instance attends to what is due.
 *
 * @param sweep between two looks for what other instances have left, after a crash for example
 * @param first from a start, or from an outage of the store, to the first look, so that what waits
 *     in the queues is handled before
 * @param headStart for how long a deadline is left to the instance whose append has set it
 * @param retry until a stream whose work has failed is tried again
 */
public record DueSettings(Duration sweep, Duration first, Duration headStart, Duration retry) {
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration HEAD_START = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofSeconds(10);

  public static DueSettings withFirst(Duration first) {
    return new DueSettings(SWEEP, first, HEAD_START, RETRY);
  }
}
