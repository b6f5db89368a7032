package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.due.DueEntry;
import dev.cafezinho.psp.due.DueHandler;
import dev.cafezinho.psp.due.DueWork;
import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Clock;
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
  private final Judge judge;
  private final Receivers receivers;
  private final DueWork due;
  private final Clock clock;

  DeliveryDue(
      Events events,
      Deliveries deliveries,
      Courier courier,
      Judge judge,
      Receivers receivers,
      DueWork due,
      Clock clock) {
    this.events = events;
    this.deliveries = deliveries;
    this.courier = courier;
    this.judge = judge;
    this.receivers = receivers;
    this.due = due;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(DueEntry entry) {
    var delivery = deliveries.find(entry.ref()).filter(Delivery::pending).orElse(null);
    if (delivery == null) {
      finish(entry);
      return;
    }
    var event = events.find(delivery.event());
    var trigger = event.flatMap(known -> known.trigger(entry.lane()));
    var deleted = event.flatMap(known -> Deletions.reason(known, trigger.orElse(null)));
    if (deleted.isPresent()) {
      end(entry, delivery, Status.DEAD, deleted.get());
    } else if (trigger.isEmpty() || trigger.get().disabled()) {
      end(entry, delivery, Status.DEAD, "Its trigger is disabled");
    } else if (trigger.get().type() == TriggerType.PERSISTENT) {
      attempt(entry, delivery.begun(), trigger.get());
    } else if (delivery.tries() > 0) {
      end(entry, delivery, Status.FAILED, "Stopped on its way; whether it arrived is not known");
    } else {
      attempt(entry, deliveries.save(delivery.begun()), trigger.get());
    }
  }

  /**
   * Where one attempt is promised it was written down before that it begins: a crash must not make
   * it two.
   */
  private void attempt(DueEntry entry, Delivery begun, Trigger trigger) {
    var attempt = courier.deliver(begun, trigger);
    var verdict = judge.after(attempt, trigger.type(), begun.tries());
    tell(begun, verdict, attempt);
    deliveries.save(
        verdict.status() == Status.SENT
            ? begun.ended(Status.SENT)
            : begun.ended(verdict.status(), attempt));
    verdict
        .again()
        .ifPresentOrElse(
            wait -> due.postpone(entry, clock.instant().plus(wait)), () -> finish(entry));
    receivers.heard(begun.event(), trigger, attempt);
  }

  /** It may be replayed as soon as it has ended. */
  private void finish(DueEntry entry) {
    due.done(entry, () -> deliveries.find(entry.ref()).filter(Delivery::pending).isPresent());
  }

  private void end(DueEntry entry, Delivery delivery, Status status, String why) {
    deliveries.save(delivery.ended(status, Attempt.failed(clock.instant(), 0, why)));
    finish(entry);
  }

  private static void tell(Delivery delivery, Verdict verdict, Attempt attempt) {
    if (!attempt.succeeded() && (attempt.status() != null || attempt.failure() != null)) {
      log.info(
          "Delivery {} is {} after attempt {}: {} {}",
          delivery.id(),
          verdict.status(),
          delivery.tries(),
          attempt.status(),
          attempt.failure());
    }
  }
}
