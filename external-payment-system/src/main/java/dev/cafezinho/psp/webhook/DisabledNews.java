package dev.cafezinho.psp.webhook;

import java.time.Instant;
import java.util.Optional;

/** The body of the webhook that tells that a trigger was disabled. */
record DisabledNews(
    String event,
    String eventName,
    String trigger,
    String serviceName,
    String reason,
    Instant failingSince,
    Instant disabledAt) {

  /** Empty if it is not disabled, or not any more. */
  static Optional<DisabledNews> of(Event event, Trigger trigger) {
    var trouble = trigger.trouble();
    if (trouble == null || trouble.disabledAt() == null || trouble.reason() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DisabledNews(
            event.id(),
            event.name(),
            trigger.id(),
            trigger.serviceName(),
            trouble.reason(),
            trouble.since(),
            trouble.disabledAt()));
  }

  /** The same however often it is told. */
  String messageId() {
    return "disabled_" + trigger + "_" + disabledAt.toEpochMilli();
  }
}
