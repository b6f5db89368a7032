package dev.cafezinho.psp.faults;

import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.store.Events;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what goes wrong with the webhooks of payments. Nothing of it is written into a delivery:
 * what happens to one follows from the script that has met its notice.
 */
@Component
@ConditionalOnBooleanProperty("cafezinho.psp.faults.enabled")
class FaultInjector {
  private static final String AMOUNT = "amount";

  private final Faults faults;
  private final ObjectMapper json;

  FaultInjector(Faults faults, ObjectMapper json) {
    this.faults = faults;
    this.json = json;
  }

  /** For a delivery that begins. */
  Faulty meets(Delivery delivery) {
    return isOfPayment(delivery)
        ? faults.meets(payment(delivery), delivery.messageId())
        : Faulty.NONE;
  }

  /** For a delivery that has begun. */
  Faulty met(Delivery delivery) {
    return isOfPayment(delivery)
        ? faults.met(payment(delivery), delivery.messageId())
        : Faulty.NONE;
  }

  /** The body with a cent more than the truth. */
  String wrongAmount(Delivery delivery) {
    var body = (ObjectNode) json.readTree(delivery.body());
    return json.writeValueAsString(body.put(AMOUNT, body.path(AMOUNT).asLong() + 1));
  }

  private static boolean isOfPayment(Delivery delivery) {
    return delivery.event().equals(Events.PAYMENT_UPDATED);
  }

  private String payment(Delivery delivery) {
    return json.readTree(delivery.body()).path("transaction_id").asString("");
  }
}
