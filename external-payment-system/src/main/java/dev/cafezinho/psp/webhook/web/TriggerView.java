package dev.cafezinho.psp.webhook.web;

import dev.cafezinho.psp.webhook.EndpointHealth;
import dev.cafezinho.psp.webhook.EndpointHealth.Disabled;
import dev.cafezinho.psp.webhook.EndpointHealth.Failing;
import dev.cafezinho.psp.webhook.EndpointHealth.Healthy;
import dev.cafezinho.psp.webhook.Event;
import dev.cafezinho.psp.webhook.Trigger;
import dev.cafezinho.psp.webhook.TriggerType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as it is shown.
 *
 * @param failingSince since when it has had no success; absent while it has
 * @param disabledAt when it was given up; registering again enables it
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
    @Nullable Instant deletedAt,
    @Nullable Instant failingSince,
    @Nullable Instant disabledAt,
    @Nullable String disabledBecause,
    @Nullable String secret) {

  static TriggerView of(Event event, Trigger trigger, @Nullable String secret) {
    var failed = Failed.of(trigger.health());
    return new TriggerView(
        trigger.id(),
        event.id(),
        trigger.serviceName(),
        trigger.type(),
        trigger.baseUrl(),
        trigger.path(),
        trigger.createdAt(),
        trigger.updatedAt(),
        trigger.deletedAt(),
        failed.since(),
        failed.disabledAt(),
        failed.disabledBecause(),
        secret);
  }

  private record Failed(
      @Nullable Instant since, @Nullable Instant disabledAt, @Nullable String disabledBecause) {
    static Failed of(EndpointHealth health) {
      return switch (health) {
        case Healthy _ -> new Failed(null, null, null);
        case Failing(var since) -> new Failed(since, null, null);
        case Disabled(var since, var at, var reason) -> new Failed(since, at, reason);
      };
    }
  }
}
