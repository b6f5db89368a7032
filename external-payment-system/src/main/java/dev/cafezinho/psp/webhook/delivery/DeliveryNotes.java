package dev.cafezinho.psp.webhook.delivery;

import dev.cafezinho.psp.webhook.Delivery;
import java.util.List;

/** What else is to be shown of a delivery, known to whoever decorates how deliveries are made. */
public interface DeliveryNotes {
  /** What was done to it on purpose. */
  List<String> faults(Delivery delivery);
}
