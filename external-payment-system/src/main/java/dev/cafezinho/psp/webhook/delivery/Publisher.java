package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.EndpointDisabled;
import dev.cafezinho.psp.webhook.EventNotFound;
import dev.cafezinho.psp.webhook.TriggerType;
import dev.cafezinho.psp.webhook.store.Deliveries;
import dev.cafezinho.psp.webhook.store.Events;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** Turns one message into a delivery for each trigger of its event. */
@Service
public class Publisher {
  private final Events events;
  private final Deliveries deliveries;
  private final DeliveryStart starts;
  private final ObjectMapper json;
  private final Clock clock;

  Publisher(
      Events events, Deliveries deliveries, DeliveryStart starts, ObjectMapper json, Clock clock) {
    this.events = events;
    this.deliveries = deliveries;
    this.starts = starts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes the deliveries down; they are sent right after. The same message twice is one. What was
   * promised to a trigger that is disabled now becomes a dead letter, for a replay when it is back.
   *
   * @param messageId stable over retries: receivers tell duplicates by it
   * @return to how many triggers it goes; disabled ones do not count
   */
  public int publish(String eventName, String messageId, Object payload) {
    var event = events.findCurrent(eventName).orElseThrow(() -> new EventNotFound(eventName));
    var body = json.writeValueAsString(payload);
    int sent = 0;
    for (var trigger : event.currentTriggers()) {
      var delivery = Delivery.of(event, trigger, messageId, body, clock.instant());
      if (!trigger.disabled()) {
        starts.start(delivery, trigger);
        sent++;
      } else if (trigger.type() == TriggerType.PERSISTENT) {
        var _ = deliveries.insert(kept(delivery));
      }
    }
    return sent;
  }

  /** Tells that a trigger was disabled. */
  @EventListener
  void tell(EndpointDisabled news) {
    var _ = publish(Events.ENDPOINT_DISABLED, news.messageId(), news);
  }

  private Delivery kept(Delivery delivery) {
    var why = Attempt.failed(clock.instant(), 0, "Its trigger is disabled");
    return delivery.ended(Delivery.Status.DEAD, why);
  }
}
