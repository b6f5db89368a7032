package dev.cafezinho.psp.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as it is shown.
 *
 * @param secret only in the answer to the registration that made it up
 */
record TriggerView(
    String id,
    String event,
    String serviceName,
    TriggerType type,
    String baseUrl,
    String path,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String secret) {

  static TriggerView of(Event event, Trigger trigger, @Nullable String secret) {
    return new TriggerView(
        trigger.id(),
        event.id(),
        trigger.serviceName(),
        trigger.type(),
        trigger.baseUrl(),
        trigger.path(),
        trigger.createdAt(),
        trigger.updatedAt(),
        secret);
  }
}
