package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;

/** Carries one message to its receiver, once, and tells how it went. */
public interface WebhookSender {
  /** Waits for the answer, unless the trigger's type promises only that it is sent. */
  Attempt send(Delivery delivery, Trigger trigger);
}
