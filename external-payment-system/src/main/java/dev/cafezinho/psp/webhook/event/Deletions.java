package dev.cafezinho.psp.webhook.event;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Delivery.Status;
import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.EventNotFound;
import dev.cafezinho.psp.webhook.store.Deliveries;
import dev.cafezinho.psp.webhook.store.Events;
import dev.cafezinho.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/**
 * Deletes events and triggers: they stay listed, and what was to be delivered to them ends as a
 * dead letter. What a crash leaves undone here ends when it becomes due.
 */
@Service
public class Deletions {
  private static final int AT_A_TIME = 500;

  private final Events events;
  private final Deliveries deliveries;
  private final Clock clock;

  Deletions(Events events, Deliveries deliveries, Clock clock) {
    this.events = events;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  public void deleteEvent(String idOrName) {
    var event = deletable(idOrName);
    var now = clock.instant();
    events.change(event.id(), known -> known.deleted(now)).ifPresent(this::endPending);
  }

  public void deleteTrigger(String idOrName, String trigger) {
    var event = deletable(idOrName);
    if (event.trigger(trigger).isEmpty()) {
      throw new ResponseStatusException(NOT_FOUND, "The event has no trigger " + trigger);
    }
    var now = clock.instant();
    events
        .change(
            event.id(),
            known ->
                known
                    .trigger(trigger)
                    .filter(it -> !it.isDeleted())
                    .map(it -> known.with(it.deleted(now), now))
                    .orElse(known))
        .ifPresent(this::endPending);
  }

  private Event deletable(String idOrName) {
    var event = events.find(idOrName).orElseThrow(() -> new EventNotFound(idOrName));
    if (event.id().startsWith(Events.SOLE)) {
      throw new ResponseStatusException(FORBIDDEN, "Who hears of this event is not decided here");
    }
    return event;
  }

  private void endPending(Event event) {
    var after = "";
    var pending = deliveries.inStatus(event.id(), Status.PENDING, after, AT_A_TIME);
    while (!pending.isEmpty()) {
      var now = clock.instant();
      pending.forEach(
          each ->
              event
                  .whyDeleted(event.trigger(each.trigger()).orElse(null))
                  .ifPresent(why -> end(each, why, now)));
      after = pending.getLast().id();
      pending = deliveries.inStatus(event.id(), Status.PENDING, after, AT_A_TIME);
    }
  }

  /** One that is being sent at this moment is ended by who sends it, or when it is due again. */
  private void end(Delivery delivery, String why, Instant now) {
    var attempt = Attempt.failed(now, 0, why);
    var _ =
        OptimisticRetry.from(
            Optional.of(delivery),
            () -> deliveries.find(delivery.id()).filter(Delivery::pending),
            pending -> pending.map(it -> deliveries.save(it.ended(Status.DEAD, attempt))));
  }
}
