package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.due.DueRunner;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.store.Deliveries;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deliveries that do not begin when they are written down. */
@Component
public class HeldDeliveries {
  private final Deliveries deliveries;
  private final DueRunner runner;

  HeldDeliveries(Deliveries deliveries, DueRunner runner) {
    this.deliveries = deliveries;
    this.runner = runner;
  }

  /** Writes it down and has it sent at a time to come. */
  public void startAt(Delivery delivery, Instant at) {
    var due = Instant.ofEpochMilli(at.toEpochMilli());
    deliveries
        .insert(delivery.dueAt(due))
        .ifPresent(held -> runner.later(Deliveries.due(held, due)));
  }

  /** Writes down what is not sent, unless it is replayed. */
  public void keep(Delivery ended) {
    var _ = deliveries.insert(ended);
  }

  /** Has what waits for its time sent now, if it was not tried yet. */
  public void release(String id) {
    var now = runner.at(Duration.ZERO);
    deliveries.bringForward(id, now).ifPresent(held -> runner.submit(Deliveries.due(held, now)));
  }
}
