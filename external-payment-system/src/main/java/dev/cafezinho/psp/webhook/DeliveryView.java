package dev.cafezinho.psp.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.psp.faults.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A delivery as it is shown.
 *
 * @param faults what was done to it on purpose, as its script names it
 */
record DeliveryView(
    String id,
    String messageId,
    String trigger,
    String status,
    int tries,
    List<Attempt> attempts,
    String body,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> faults) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.messageId(),
        delivery.trigger(),
        delivery.status().name().toLowerCase(Locale.ROOT),
        delivery.tries(),
        delivery.attempts(),
        delivery.body(),
        delivery.createdAt(),
        delivery.faults().stream().map(Fault::wireName).sorted().toList());
  }
}
