package dev.cafezinho.shipping.web;

import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.figures.PreparationTimes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The same as metrics, of the steps that this instance has taken: {@code cafezinho.counter.waiting}
 * and {@code cafezinho.counter.preparation}, with the median and the 95th percentile of the last
 * hour.
 */
@Component
class PreparationTimers {
  private final Timer waiting;
  private final Timer preparation;

  PreparationTimers(MeterRegistry registry) {
    waiting = timer("cafezinho.counter.waiting", "From the queue to the claim", registry);
    preparation = timer("cafezinho.counter.preparation", "From the claim until ready", registry);
  }

  /**
   * @param delivery as a step has left it
   */
  void taken(Delivery delivery) {
    PreparationTimes.of(delivery)
        .ifPresent(
            times -> {
              if (delivery instanceof Delivery.Claimed) {
                waiting.record(times.waiting());
              } else if (delivery instanceof Delivery.Ready) {
                times.preparation().ifPresent(preparation::record);
              }
            });
  }

  private static Timer timer(String name, String description, MeterRegistry registry) {
    return Timer.builder(name)
        .description(description)
        .publishPercentiles(0.5, 0.95)
        .distributionStatisticExpiry(Duration.ofHours(1))
        .register(registry);
  }
}
