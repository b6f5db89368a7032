package dev.cafezinho.psp.faults;

import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.delivery.DeliveryNotes;
import dev.cafezinho.psp.webhook.delivery.DeliveryStart;
import dev.cafezinho.psp.webhook.delivery.DirectStart;
import dev.cafezinho.psp.webhook.delivery.WebhookSender;
import dev.cafezinho.psp.webhook.signing.Secret;
import dev.cafezinho.psp.webhook.store.Events;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets webhooks of payments go wrong as scripts want it, by standing before what begins and what
 * sends deliveries. Nothing of it is written into a delivery: what happens to one follows from the
 * script that has met its notice.
 */
@Primary
@Component
@ConditionalOnBooleanProperty("cafezinho.psp.faults.enabled")
class FaultInjector implements DeliveryStart, WebhookSender, DeliveryNotes {
  private static final String AMOUNT = "amount";

  private final Faults faults;
  private final DirectStart starts;
  private final WebhookSender sender;
  private final ObjectMapper json;

  FaultInjector(
      Faults faults,
      @Lazy DirectStart starts,
      @Qualifier("httpWebhookSender") WebhookSender sender,
      ObjectMapper json) {
    this.faults = faults;
    this.starts = starts;
    this.sender = sender;
    this.json = json;
  }

  @Override
  public void start(Delivery honest, Trigger trigger) {
    var faulty =
        isOfPayment(honest) ? faults.meets(payment(honest), honest.messageId()) : Faulty.NONE;
    if (faulty.has(Fault.DROP)) {
      starts.keep(honest.takenForDelivered());
      return;
    }
    var delivery = faulty.has(Fault.WRONG_AMOUNT) ? honest.telling(wrong(honest)) : honest;
    post(delivery, trigger, faulty);
    for (int copy = 1; copy <= faulty.copies(); copy++) {
      post(delivery.copy(copy), trigger, faulty);
    }
  }

  private void post(Delivery delivery, Trigger trigger, Faulty faulty) {
    if (faulty.delay().isPositive()) {
      starts.startAt(delivery, delivery.createdAt().plus(faulty.delay()));
    } else {
      starts.start(delivery, trigger);
    }
  }

  @Override
  public Attempt send(Delivery delivery, Trigger trigger) {
    var faulty = met(delivery);
    var signer =
        faulty.has(Fault.WRONG_SIGNATURE) ? trigger.withSecret(Secret.generate()) : trigger;
    var attempt = sender.send(delivery, signer);
    var overtaken = faulty.overtakes();
    if (overtaken != null) {
      starts.release(delivery.sibling(overtaken));
    }
    return attempt;
  }

  @Override
  public List<String> faults(Delivery delivery) {
    return met(delivery).faults().stream().map(Fault::wireName).sorted().toList();
  }

  private Faulty met(Delivery delivery) {
    return isOfPayment(delivery)
        ? faults.met(payment(delivery), delivery.messageId())
        : Faulty.NONE;
  }

  private static boolean isOfPayment(Delivery delivery) {
    return delivery.event().equals(Events.PAYMENT_UPDATED);
  }

  private String payment(Delivery delivery) {
    return json.readTree(delivery.body()).path("transaction_id").asString("");
  }

  /** A cent more than the truth. */
  private String wrong(Delivery delivery) {
    var body = (ObjectNode) json.readTree(delivery.body());
    return json.writeValueAsString(body.put(AMOUNT, body.path(AMOUNT).asLong() + 1));
  }
}
