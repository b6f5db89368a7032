package dev.cafezinho.inventory.application;

import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Product;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Resolves the marks that a crash has left, and those of products that nobody has ordered since.
 * Any number of instances may do so at once.
 */
public final class MarkSweep {
  private static final Logger log = LoggerFactory.getLogger(MarkSweep.class);

  private final Products products;
  private final ReservationHandler reservations;
  private final Duration age;
  private final Clock clock;
  private volatile boolean stopped;

  /**
   * @param age of the marks to be looked at. It decides nothing: younger ones are still at work, so
   *     looking at them would be in vain
   */
  public MarkSweep(Products products, ReservationHandler reservations, Duration age, Clock clock) {
    this.products = products;
    this.reservations = reservations;
    this.age = age;
    this.clock = clock;
  }

  /** What is left is found again after the next start. */
  @EventListener(ContextClosedEvent.class)
  public void stop() {
    stopped = true;
  }

  @Scheduled(fixedDelayString = "${cafezinho.inventory.sweep}")
  public void sweep() {
    Instant before = clock.instant().minus(age);
    for (Product product : products.marked()) {
      resolve(product.holds(), before);
      resolve(product.returns(), before);
    }
  }

  private void resolve(Map<String, ? extends Mark> marks, Instant before) {
    marks.forEach(
        (order, mark) -> {
          if (!stopped && Attempt.isBegunBefore(before, mark.attempt())) {
            resolve(order, mark);
          }
        });
  }

  /** One that fails is not in the way of the others. */
  private void resolve(String order, Mark mark) {
    try {
      reservations.resolve(order, mark);
    } catch (RuntimeException e) {
      log.warn("What {} has of order {} could not be resolved yet", mark.sku(), order, e);
    }
  }
}
