package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.faults.Mischief;
import java.time.Clock;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** Turns one message into a delivery for each trigger of its event. */
@Service
public class Publisher {
  private final Events events;
  private final Saboteur saboteur;
  private final ObjectMapper json;
  private final Clock clock;

  Publisher(Events events, Saboteur saboteur, ObjectMapper json, Clock clock) {
    this.events = events;
    this.saboteur = saboteur;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes the deliveries down; they are sent right after. The same message twice is one.
   *
   * @param messageId stable over retries: receivers tell duplicates by it
   * @return to how many triggers it goes
   */
  public int publish(String eventName, String messageId, Object payload) {
    return publish(eventName, messageId, payload, Mischief.NONE);
  }

  /** The same, and what goes wrong on purpose goes wrong. */
  public int publish(String eventName, String messageId, Object payload, Mischief mischief) {
    var event = events.find(eventName).orElseThrow(() -> new EventNotFound(eventName));
    var body = json.writeValueAsString(payload);
    for (var trigger : event.triggers()) {
      saboteur.send(Delivery.of(event, trigger, messageId, body, clock.instant()), mischief);
    }
    return event.triggers().size();
  }
}
