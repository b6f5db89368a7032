package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.faults.Fault;
import dev.cafezinho.psp.faults.Mischief;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sends deliveries with what is to go wrong on their way; most go as they are. */
@Component
class Saboteur {
  private final Deliveries deliveries;
  private final OvertakingDue overtaking;

  Saboteur(Deliveries deliveries, OvertakingDue overtaking) {
    this.deliveries = deliveries;
    this.overtaking = overtaking;
  }

  void send(Delivery honest, Mischief mischief) {
    var delivery = honest.suffering(mischief.faults());
    if (mischief.has(Fault.DROP)) {
      deliveries.keep(delivery.dropped());
      return;
    }
    var at = delivery.createdAt().plus(mischief.delay());
    post(delivery, at);
    for (int copy = 1; copy <= mischief.copies(); copy++) {
      post(delivery.copy(copy), at);
    }
    var overtaken = mischief.overtakes();
    if (overtaken != null) {
      overtaking.follow(delivery.sibling(overtaken), delivery, at);
    }
  }

  private void post(Delivery delivery, Instant at) {
    if (at.isAfter(delivery.createdAt())) {
      deliveries.send(delivery, at);
    } else {
      deliveries.send(delivery);
    }
  }
}
