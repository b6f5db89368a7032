package dev.cafezinho.shipping.messaging;

import dev.cafezinho.service.Deadlines;
import dev.cafezinho.service.Outage;
import dev.cafezinho.shipping.Deliveries;
import dev.cafezinho.shipping.ShippingSettings;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ships what is due, but not right after a start or an outage: what was deleted meanwhile must have
 * time to be read. Two instances may both try; the order's stream lets one.
 */
@Component
class DueDeliveries {
  private static final Logger log = LoggerFactory.getLogger(DueDeliveries.class);

  private final Deadlines due;
  private final Deliveries deliveries;
  private final ShippingSettings settings;
  private final Clock clock;
  private volatile Instant nextLook = Instant.MIN;

  DueDeliveries(Deadlines due, Deliveries deliveries, ShippingSettings settings, Clock clock) {
    this.due = due;
    this.deliveries = deliveries;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${cafezinho.shipping.first-look}",
      fixedDelayString = "${cafezinho.shipping.look:250ms}")
  void ship() {
    if (clock.instant().isBefore(nextLook)) {
      return;
    }
    try {
      due.due().forEach(found -> ship(found.id()));
    } catch (RuntimeException outage) {
      nextLook = clock.instant().plus(settings.firstLook());
      throw outage;
    }
  }

  /** One that fails stays due, and is not in the way of the others. */
  private void ship(String order) {
    try {
      deliveries.onDue(order);
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      log.warn("Order {} was due and could not be shipped yet", order, e);
    }
  }
}
