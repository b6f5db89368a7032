package dev.cafezinho.psp.webhook.store;

import dev.cafezinho.psp.webhook.EndpointHealth;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as it is stored, in its event's document.
 *
 * @param trouble the first edition's name of its health
 */
record TriggerDocument(
    String id,
    String serviceName,
    TriggerType type,
    String baseUrl,
    String path,
    List<String> secrets,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant rotatedAt,
    @Nullable EndpointHealth trouble,
    @Nullable Instant deletedAt) {

  static TriggerDocument of(Trigger trigger) {
    return new TriggerDocument(
        trigger.id(),
        trigger.serviceName(),
        trigger.type(),
        trigger.baseUrl(),
        trigger.path(),
        trigger.secrets(),
        trigger.createdAt(),
        trigger.updatedAt(),
        trigger.rotatedAt(),
        trigger.health(),
        trigger.deletedAt());
  }

  Trigger trigger() {
    return new Trigger(
        id,
        serviceName,
        type,
        baseUrl,
        path,
        secrets,
        createdAt,
        updatedAt,
        rotatedAt,
        trouble,
        deletedAt);
  }
}
