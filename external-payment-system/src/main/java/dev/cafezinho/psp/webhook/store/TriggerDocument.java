package dev.cafezinho.psp.webhook.store;

import dev.cafezinho.psp.webhook.EndpointHealth;
import dev.cafezinho.psp.webhook.EndpointHealth.Disabled;
import dev.cafezinho.psp.webhook.EndpointHealth.Failing;
import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as it is stored, in its event's document.
 *
 * @param trouble the first edition's name of its health; absent while it is healthy
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
    @Nullable Trouble trouble,
    @Nullable Instant deletedAt) {

  /**
   * How it stands with a receiver that fails.
   *
   * @param disabledAt absent as long as it is not given up, as is the reason
   */
  record Trouble(Instant since, @Nullable Instant disabledAt, @Nullable String reason) {
    static @Nullable Trouble of(EndpointHealth health) {
      return switch (health) {
        case Healthy _ -> null;
        case Failing(var since) -> new Trouble(since, null, null);
        case Disabled(var since, var at, var reason) -> new Trouble(since, at, reason);
      };
    }

    EndpointHealth health() {
      return disabledAt == null || reason == null
          ? new Failing(since)
          : new Disabled(since, disabledAt, reason);
    }
  }

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
        Trouble.of(trigger.health()),
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
        trouble == null ? new Healthy() : trouble.health(),
        deletedAt);
  }
}
