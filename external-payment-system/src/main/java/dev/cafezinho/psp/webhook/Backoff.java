package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.settings.PspSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How long to wait before the next attempt; jitter keeps receivers from being hit in step. */
@Component
class Backoff {
  private final List<Duration> schedule;
  private final double jitter;
  private final RandomGenerator random;

  @Autowired
  Backoff(PspSettings settings) {
    this(settings.webhook(), RandomGenerator.getDefault());
  }

  Backoff(PspSettings.Webhook settings, RandomGenerator random) {
    this.schedule = settings.schedule();
    this.jitter = settings.jitter();
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
