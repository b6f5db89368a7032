package dev.cafezinho.psp.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt; jitter keeps receivers from being hit in step. */
public class Backoff {
  private final List<Duration> schedule;
  private final double jitter;
  private final RandomGenerator random;

  /**
   * @param schedule the delays before the second, third, … attempt
   * @param jitter by which fraction a delay may be longer or shorter
   */
  public Backoff(List<Duration> schedule, double jitter, RandomGenerator random) {
    this.schedule = schedule;
    this.jitter = jitter;
    this.random = random;
  }

  /** Empty when the schedule is used up. */
  Optional<Duration> afterTry(int tries) {
    return tries > schedule.size()
        ? Optional.empty()
        : Optional.of(spread(schedule.get(tries - 1)));
  }

  private Duration spread(Duration delay) {
    double factor = 1 + jitter * (2 * random.nextDouble() - 1);
    return Duration.ofMillis(Math.round(delay.toMillis() * factor));
  }
}
