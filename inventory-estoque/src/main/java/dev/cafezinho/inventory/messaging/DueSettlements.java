package dev.cafezinho.inventory.messaging;

import dev.cafezinho.inventory.Reservations;
import dev.cafezinho.inventory.Settlements;
import dev.cafezinho.service.Deadlines.Due;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Settles what is due. Two instances may both try; each order counts once. */
@Component
class DueSettlements {
  private static final Logger log = LoggerFactory.getLogger(DueSettlements.class);

  private final Settlements settlements;
  private final Reservations reservations;
  private volatile boolean stopped;

  DueSettlements(Settlements settlements, Reservations reservations) {
    this.settlements = settlements;
    this.reservations = reservations;
  }

  /** What is left is found again after the next start. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopped = true;
  }

  /** All that is due, and not only the first few hundred: a rush ends up here at once. */
  @Scheduled(fixedDelayString = "${cafezinho.inventory.look:30s}")
  void settle() {
    List<Due> due;
    do {
      due = settlements.due();
    } while (!stopped && due.stream().filter(this::settled).count() > 0);
  }

  /** One that fails stays due, and is not in the way of the others. */
  private boolean settled(Due due) {
    try {
      reservations.onDue(due);
      return true;
    } catch (RuntimeException e) {
      log.warn("Order {} could not be settled yet", due.id(), e);
      return false;
    }
  }
}
