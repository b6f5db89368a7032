package dev.cafezinho.psp.webhook.store;

import dev.cafezinho.psp.webhook.Attempt;
import dev.cafezinho.psp.webhook.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A delivery as it is stored. What the first edition has stored also has faults, which are left.
 */
@Document(Deliveries.COLLECTION)
record DeliveryDocument(
    @Id String id,
    @Version @Nullable Long version,
    String event,
    String trigger,
    String messageId,
    String body,
    Instant createdAt,
    Delivery.Status status,
    int tries,
    List<Attempt> attempts,
    @Nullable Instant due) {

  static DeliveryDocument of(Delivery delivery) {
    return new DeliveryDocument(
        delivery.id(),
        delivery.version(),
        delivery.event(),
        delivery.trigger(),
        delivery.messageId(),
        delivery.body(),
        delivery.createdAt(),
        delivery.status(),
        delivery.tries(),
        delivery.attempts(),
        delivery.due());
  }

  Delivery delivery() {
    return new Delivery(
        id, version, event, trigger, messageId, body, createdAt, status, tries, attempts, due);
  }
}
