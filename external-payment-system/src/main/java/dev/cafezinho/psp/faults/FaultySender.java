package dev.cafezinho.psp.faults;

import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.delivery.DeliveryNotes;
import dev.cafezinho.psp.webhook.delivery.HeldDeliveries;
import dev.cafezinho.psp.webhook.delivery.WebhookSender;
import dev.cafezinho.psp.webhook.signing.Secret;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Lets deliveries be signed by a stranger or overtake one another, as scripts want it. */
@Primary
@Component
@ConditionalOnBooleanProperty("cafezinho.psp.faults.enabled")
class FaultySender implements WebhookSender, DeliveryNotes {
  private final FaultInjector injector;
  private final HeldDeliveries held;
  private final WebhookSender sender;

  FaultySender(
      FaultInjector injector,
      HeldDeliveries held,
      @Qualifier("httpWebhookSender") WebhookSender sender) {
    this.injector = injector;
    this.held = held;
    this.sender = sender;
  }

  @Override
  public Attempt send(Delivery delivery, Trigger trigger) {
    var faulty = injector.met(delivery);
    var signer =
        faulty.has(Fault.WRONG_SIGNATURE) ? trigger.withSecret(Secret.generate()) : trigger;
    var attempt = sender.send(delivery, signer);
    var overtaken = faulty.overtakes();
    if (overtaken != null) {
      held.release(delivery.sibling(overtaken));
    }
    return attempt;
  }

  @Override
  public List<String> faults(Delivery delivery) {
    return injector.met(delivery).faults().stream().map(Fault::wireName).sorted().toList();
  }
}
