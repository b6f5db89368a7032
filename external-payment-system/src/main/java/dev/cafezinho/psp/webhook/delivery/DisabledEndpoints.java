package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.due.FormerDueWork;
import dev.cafezinho.psp.webhook.EndpointDisabled;
import dev.cafezinho.psp.webhook.store.Events;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells that a trigger was disabled, before the delivery that found it out ends: so it is told also
 * after a crash, and under the same id. Of the triggers that hear of exactly that, none is told
 * about: the news of an endpoint that is down would go to endpoints that are down. {@link
 * Publisher} listens, and has written the deliveries down when this returns.
 */
@Component
class DisabledEndpoints implements FormerDueWork {
  private final Events events;
  private final ApplicationEventPublisher publisher;

  DisabledEndpoints(Events events, ApplicationEventPublisher publisher) {
    this.events = events;
    this.publisher = publisher;
  }

  /** Tells it, if that is so and unless it was told. */
  void tell(String event, String trigger) {
    if (event.equals(Events.ENDPOINT_DISABLED)) {
      return;
    }
    events
        .find(event)
        .flatMap(known -> known.trigger(trigger).flatMap(it -> EndpointDisabled.of(known, it)))
        .ifPresent(publisher::publishEvent);
  }

  @Override
  public String kind() {
    return "disabled";
  }

  @Override
  public void adopt(String ref, Instant at) {
    int between = ref.indexOf('/');
    tell(ref.substring(0, between), ref.substring(between + 1));
  }
}
