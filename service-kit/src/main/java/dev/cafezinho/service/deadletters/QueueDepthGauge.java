package dev.cafezinho.service.deadletters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.amqp.AmqpException;

/**
 * How many dead letters there are, for each queue, as the gauge {@code cafezinho.deadletters}. All
 * are counted at once and remembered for some seconds, so that many who watch cost no more than
 * one; what cannot be counted is not a number.
 */
final class QueueDepthGauge implements MeterBinder {
  private static final Duration FRESH_FOR = Duration.ofSeconds(3);

  private final DeadLetterQueues queues;
  private final QueueBrowser browser;
  private final Clock clock;
  private Map<String, Integer> counted = Map.of();
  private Instant countedAt = Instant.MIN;

  QueueDepthGauge(DeadLetterQueues queues, QueueBrowser browser, Clock clock) {
    this.queues = queues;
    this.browser = browser;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (DeadLetterQueue queue : queues.all()) {
      Gauge.builder("cafezinho.deadletters", () -> depth(queue))
          .description("Messages that their consumer could not handle")
          .tag("queue", queue.consumed())
          .register(registry);
    }
  }

  private synchronized Number depth(DeadLetterQueue queue) {
    Instant now = clock.instant();
    if (countedAt.isBefore(now.minus(FRESH_FOR))) {
      counted = count();
      countedAt = now;
    }
    Integer depth = counted.get(queue.name());
    return depth == null ? Double.NaN : depth;
  }

  /** Without a broker it asks once, not once for each queue. */
  private Map<String, Integer> count() {
    Map<String, Integer> depths = new HashMap<>();
    try {
      queues.all().forEach(queue -> depths.put(queue.name(), browser.depth(queue.name())));
    } catch (AmqpException _) {
      return Map.of();
    }
    return depths;
  }
}
