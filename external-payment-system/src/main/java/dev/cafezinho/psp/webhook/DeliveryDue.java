package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.due.DueEntry;
import dev.cafezinho.psp.due.DueHandler;
import dev.cafezinho.psp.due.DueWork;
import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the attempts of a delivery, as its trigger's type promises. */
@Component
class DeliveryDue implements DueHandler {
  static final String KIND = "delivery";
  private static final Logger log = LoggerFactory.getLogger(DeliveryDue.class);

  private final Events events;
  private final Deliveries deliveries;
  private final Courier courier;
  private final Backoff backoff;
  private final DueWork due;
  private final Clock clock;

  DeliveryDue(
      Events events,
      Deliveries deliveries,
      Courier courier,
      Backoff backoff,
      DueWork due,
      Clock clock) {
    this.events = events;
    this.deliveries = deliveries;
    this.courier = courier;
    this.backoff = backoff;
    this.due = due;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(DueEntry entry) {
    var delivery = deliveries.find(entry.ref()).orElse(null);
    if (delivery == null || delivery.status() != Status.PENDING) {
      due.done(entry);
      return;
    }
    var trigger = events.find(delivery.event()).flatMap(event -> event.trigger(entry.lane()));
    if (trigger.isEmpty()) {
      deliveries.save(delivery.dead());
      due.done(entry);
    } else if (trigger.get().type() == TriggerType.PERSISTENT) {
      tryUntilDelivered(entry, delivery, trigger.get());
    } else {
      tryOnce(entry, delivery, trigger.get());
    }
  }

  /** Forgotten before it is sent: one attempt was promised, and a crash must not make it two. */
  private void tryOnce(DueEntry entry, Delivery delivery, Trigger trigger) {
    due.done(entry);
    var attempt = courier.deliver(delivery, trigger);
    deliveries.save(
        delivery.after(attempt, attempt.succeeded() ? Status.DELIVERED : Status.FAILED));
  }

  private void tryUntilDelivered(DueEntry entry, Delivery delivery, Trigger trigger) {
    var attempt = courier.deliver(delivery, trigger);
    var wait = waitAfter(attempt, delivery.tries() + 1);
    deliveries.save(delivery.after(attempt, statusAfter(attempt, wait)));
    wait.ifPresentOrElse(
        delay -> due.postpone(entry, clock.instant().plus(delay)), () -> due.done(entry));
  }

  private Optional<Duration> waitAfter(Attempt attempt, int tries) {
    return attempt.succeeded() ? Optional.empty() : backoff.afterTry(tries);
  }

  private static Status statusAfter(Attempt attempt, Optional<Duration> wait) {
    if (attempt.succeeded()) {
      return Status.DELIVERED;
    }
    log.info("Delivery failed: {} {}", attempt.status(), attempt.failure());
    return wait.isPresent() ? Status.PENDING : Status.DEAD;
  }
}
