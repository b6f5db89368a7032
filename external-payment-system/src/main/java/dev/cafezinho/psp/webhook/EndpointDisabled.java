package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.webhook.EndpointHealth.Disabled;
import java.time.Instant;
import java.util.Optional;

/** The body of the webhook that tells that a trigger was disabled. */
public record EndpointDisabled(
    String event,
    String eventName,
    String trigger,
    String serviceName,
    String reason,
    Instant failingSince,
    Instant disabledAt) {

  /** Empty if it is not disabled, or not any more. */
  public static Optional<EndpointDisabled> of(Event event, Trigger trigger) {
    return trigger.health() instanceof Disabled(var since, var at, var reason)
        ? Optional.of(
            new EndpointDisabled(
                event.id(), event.name(), trigger.id(), trigger.serviceName(), reason, since, at))
        : Optional.empty();
  }

  /** The same however often it is told. */
  public String messageId() {
    return "disabled_" + trigger + "_" + disabledAt.toEpochMilli();
  }
}
