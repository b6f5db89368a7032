package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.webhook.Delivery;
import dev.cafezinho.psp.webhook.Trigger;

/** How deliveries begin. Whoever decorates it and the sender can make them go wrong on purpose. */
public interface DeliveryStart {
  /** Writes it down and has it sent; a second time changes nothing. */
  void start(Delivery delivery, Trigger trigger);
}
