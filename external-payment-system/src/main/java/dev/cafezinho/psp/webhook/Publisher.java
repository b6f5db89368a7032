package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.faults.Mischief;
import java.time.Clock;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** Turns one message into a delivery for each trigger of its event. */
@Service
public class Publisher {
  private final Events events;
  private final Deliveries deliveries;
  private final Saboteur saboteur;
  private final ObjectMapper json;
  private final Clock clock;

  Publisher(
      Events events, Deliveries deliveries, Saboteur saboteur, ObjectMapper json, Clock clock) {
    this.events = events;
    this.deliveries = deliveries;
    this.saboteur = saboteur;
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
    return publish(eventName, messageId, payload, Mischief.NONE);
  }

  /** The same, and what goes wrong on purpose goes wrong. */
  public int publish(String eventName, String messageId, Object payload, Mischief mischief) {
    var event = events.findCurrent(eventName).orElseThrow(() -> new EventNotFound(eventName));
    var body = json.writeValueAsString(payload);
    int sent = 0;
    for (var trigger : event.currentTriggers()) {
      var delivery = Delivery.of(event, trigger, messageId, body, clock.instant());
      if (!trigger.disabled()) {
        saboteur.send(delivery, mischief);
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
