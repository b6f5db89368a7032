package dev.cafezinho.psp.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A delivery as it is shown. */
record DeliveryView(
    String id,
    String messageId,
    String trigger,
    String status,
    int tries,
    List<Attempt> attempts,
    String body,
    Instant createdAt) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.messageId(),
        delivery.trigger(),
        delivery.status().name().toLowerCase(Locale.ROOT),
        delivery.tries(),
        delivery.attempts(),
        delivery.body(),
        delivery.createdAt());
  }
}
