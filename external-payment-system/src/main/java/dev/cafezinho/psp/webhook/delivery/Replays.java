package dev.cafezinho.psp.webhook.delivery;

import static java.util.stream.Collectors.toMap;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.store.Deliveries;
import dev.cafezinho.psp.webhook.store.Events;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Sends once more what has ended: any one delivery, or all dead letters of an event. */
@Service
public class Replays {
  private static final int AT_A_TIME = 500;

  private final Events events;
  private final Deliveries deliveries;
  private final DirectStart starts;

  Replays(Events events, Deliveries deliveries, DirectStart starts) {
    this.events = events;
    this.deliveries = deliveries;
    this.starts = starts;
  }

  public Delivery one(String id) {
    var delivery =
        deliveries.find(id).orElseThrow(() -> no(NOT_FOUND, "There is no delivery " + id));
    if (delivery.pending()) {
      throw no(CONFLICT, "It is still being delivered");
    }
    var event = events.find(delivery.event());
    event
        .flatMap(it -> it.whyDeleted(it.trigger(delivery.trigger()).orElse(null)))
        .ifPresent(
            why -> {
              throw no(CONFLICT, why + ": nothing is delivered to it any more");
            });
    var trigger =
        event
            .flatMap(it -> enabled(it, delivery))
            .orElseThrow(
                () -> no(CONFLICT, "Its trigger is disabled; registering it again enables it"));
    return replay(delivery, trigger).orElseThrow(() -> no(CONFLICT, "Another replays it"));
  }

  /**
   * Each dead letter once, though it may die again meanwhile.
   *
   * @return how many; those of disabled and deleted triggers stay where they are
   */
  public int all(Event event) {
    if (event.isDeleted()) {
      throw no(CONFLICT, "The event was deleted: nothing is delivered to it any more");
    }
    var enabled =
        event.currentTriggers().stream()
            .filter(trigger -> !trigger.disabled())
            .collect(toMap(Trigger::id, trigger -> trigger));
    int replayed = 0;
    var some = deliveries.dead(event.id(), enabled.keySet(), "", AT_A_TIME);
    while (!some.isEmpty()) {
      for (var dead : some) {
        var trigger = Objects.requireNonNull(enabled.get(dead.trigger()));
        replayed += replay(dead, trigger).isPresent() ? 1 : 0;
      }
      some = deliveries.dead(event.id(), enabled.keySet(), some.getLast().id(), AT_A_TIME);
    }
    return replayed;
  }

  private Optional<Delivery> replay(Delivery ended, Trigger trigger) {
    try {
      return Optional.of(starts.replay(ended, trigger));
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
