package dev.cafezinho.psp.webhook.event;

import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.delivery.Publisher;
import dev.cafezinho.psp.webhook.network.TargetRefused;
import dev.cafezinho.psp.webhook.store.Events;
import dev.cafezinho.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Events that have one receiver each, set by whoever owns the event and told persistently. Nobody
 * registers for them by the hub's routes, and nobody else tells them.
 */
@Service
public class SoleReceivers {
  private static final String OWNER = "psp";

  private final Events events;
  private final Registrations registrations;
  private final Publisher publisher;
  private final Clock clock;

  SoleReceivers(Events events, Registrations registrations, Publisher publisher, Clock clock) {
    this.events = events;
    this.registrations = registrations;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Who hears of an event, and since when. */
  public record SoleReceiver(String baseUrl, Instant since) {}

  /**
   * From now on this one hears of it, instead of any other.
   *
   * @param path after the base URL, from its slash
   * @throws TargetRefused if a webhook must not go there
   */
  public void set(String name, String baseUrl, String path) {
    var event = Events.SOLE + name;
    if (events.find(event).isEmpty()) {
      events.add(Event.created(event, event, OWNER, clock.instant()));
    }
    var persistent = TriggerType.PERSISTENT;
    registrations.registerAlone(event, new NewTrigger(OWNER, persistent, baseUrl, path, null));
  }

  public Optional<SoleReceiver> find(String name) {
    return events
        .find(Events.SOLE + name)
        .flatMap(event -> event.triggers().stream().findFirst())
        .map(trigger -> new SoleReceiver(trigger.baseUrl(), trigger.createdAt()));
  }

  /** Nobody hears of it any more; what was on its way becomes a dead letter. */
  public void remove(String name) {
    OptimisticRetry.run(() -> events.find(Events.SOLE + name).ifPresent(this::empty));
  }

  /**
   * Tells it, as {@link Publisher#publish} does; without a receiver there is nothing to tell.
   *
   * @param messageId the same for the same message, which is then told once
   */
  public void tell(String name, String messageId, Object payload) {
    if (find(name).isPresent()) {
      publisher.publish(Events.SOLE + name, messageId, payload);
    }
  }

  private void empty(Event event) {
    if (!event.triggers().isEmpty()) {
      events.save(event.withOnly(List.of(), clock.instant()));
    }
  }
}
