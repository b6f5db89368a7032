package dev.cafezinho.psp.webhook;

import java.time.Clock;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** Turns one message into a delivery for each trigger of its event. */
@Service
public class Publisher {
  private final Events events;
  private final Deliveries deliveries;
  private final ObjectMapper json;
  private final Clock clock;

  Publisher(Events events, Deliveries deliveries, ObjectMapper json, Clock clock) {
    this.events = events;
    this.deliveries = deliveries;
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
    var event = events.find(eventName).orElseThrow(() -> new EventNotFound(eventName));
    var body = json.writeValueAsString(payload);
    int sent = 0;
    for (var trigger : event.triggers()) {
      var delivery = Delivery.of(event, trigger, messageId, body, clock.instant());
      if (!trigger.disabled()) {
        deliveries.send(delivery);
        sent++;
      } else if (trigger.type() == TriggerType.PERSISTENT) {
        deliveries.keep(kept(delivery));
      }
    }
    return sent;
  }

  private Delivery kept(Delivery delivery) {
    var why = Attempt.failed(clock.instant(), 0, "Its trigger is disabled");
    return delivery.ended(Delivery.Status.DEAD, why);
  }
}
