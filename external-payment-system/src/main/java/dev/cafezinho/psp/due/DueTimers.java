package dev.cafezinho.psp.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wakes this process when something is due that it knows of. */
final class DueTimers implements AutoCloseable {
  private final Clock clock;
  private final ScheduledExecutorService timers =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("due-timers").factory());

  DueTimers(Clock clock) {
    this.clock = clock;
  }

  /** Not before that time, for the store knows no less than a millisecond. */
  void at(Instant time, Runnable work) {
    long wait = Duration.between(clock.instant(), time).toMillis();
    try {
      var _ = timers.schedule(work, Math.max(0, wait) + 1, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      // it stops
    }
  }

  @Override
  public void close() {
    timers.shutdownNow();
  }
}
