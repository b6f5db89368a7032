package dev.cafezinho.psp.webhook;

import static java.util.stream.Collectors.toSet;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Sends once more what has ended: any one delivery, or all dead letters of an event. */
@Service
class Replays {
  private static final int AT_A_TIME = 500;

  private final Events events;
  private final Deliveries deliveries;

  Replays(Events events, Deliveries deliveries) {
    this.events = events;
    this.deliveries = deliveries;
  }

  Delivery one(String id) {
    var delivery =
        deliveries.find(id).orElseThrow(() -> no(NOT_FOUND, "There is no delivery " + id));
    if (delivery.pending()) {
      throw no(CONFLICT, "It is still being delivered");
    }
    var event = events.find(delivery.event());
    event
        .flatMap(it -> Deletions.reason(it, it.trigger(delivery.trigger()).orElse(null)))
        .ifPresent(
            why -> {
              throw no(CONFLICT, why + ": nothing is delivered to it any more");
            });
    if (event.flatMap(it -> enabled(it, delivery)).isEmpty()) {
      throw no(CONFLICT, "Its trigger is disabled; registering it again enables it");
    }
    return replay(delivery).orElseThrow(() -> no(CONFLICT, "Another replays it"));
  }

  /**
   * Each dead letter once, though it may die again meanwhile.
   *
   * @return how many; those of disabled and deleted triggers stay where they are
   */
  int all(Event event) {
    if (event.isDeleted()) {
      throw no(CONFLICT, "The event was deleted: nothing is delivered to it any more");
    }
    var enabled =
        event.currentTriggers().stream()
            .filter(trigger -> !trigger.disabled())
            .map(Trigger::id)
            .collect(toSet());
    int replayed = 0;
    var some = deliveries.dead(event.id(), enabled, "", AT_A_TIME);
    while (!some.isEmpty()) {
      replayed += (int) some.stream().filter(dead -> replay(dead).isPresent()).count();
      some = deliveries.dead(event.id(), enabled, some.getLast().id(), AT_A_TIME);
    }
    return replayed;
  }

  private Optional<Delivery> replay(Delivery ended) {
    try {
      return Optional.of(deliveries.replay(ended));
    } catch (OptimisticLockingFailureException _) {
      return Optional.empty();
    }
  }

  private static Optional<Trigger> enabled(Event event, Delivery delivery) {
    return event.trigger(delivery.trigger()).filter(trigger -> !trigger.disabled());
  }

  private static ResponseStatusException no(HttpStatus status, String detail) {
    return new ResponseStatusException(status, detail);
  }
}
