package dev.cafezinho.shipping.messaging;

import dev.cafezinho.service.Deadlines;
import dev.cafezinho.shipping.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ships what is due. Two instances may both try; the order's stream lets one. */
@Component
class DueDeliveries {
  private static final Logger log = LoggerFactory.getLogger(DueDeliveries.class);

  private final Deadlines due;
  private final Deliveries deliveries;

  DueDeliveries(Deadlines due, Deliveries deliveries) {
    this.due = due;
    this.deliveries = deliveries;
  }

  /** Not before what was deleted during an outage had time to be read: it must not be shipped. */
  @Scheduled(
      initialDelayString = "${cafezinho.shipping.first-look}",
      fixedDelayString = "${cafezinho.shipping.look:250ms}")
  void ship() {
    due.due().forEach(found -> ship(found.id()));
  }

  /** One that fails stays due, and is not in the way of the others. */
  private void ship(String order) {
    try {
      deliveries.onDue(order);
    } catch (RuntimeException e) {
      log.warn("Order {} was due and could not be shipped yet", order, e);
    }
  }
}
