package dev.cafezinho.psp.webhook.web;

import dev.cafezinho.psp.webhook.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as it is shown: without versions, and never with a secret. */
record EventView(
    String id,
    String name,
    @Nullable String serviceName,
    @Nullable String repositoryUrl,
    @Nullable String team,
    List<TriggerView> triggers,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static EventView of(Event event) {
    return of(
        event,
        event.triggers().stream().map(trigger -> TriggerView.of(event, trigger, null)).toList());
  }

  static EventView of(Event event, List<TriggerView> triggers) {
    return new EventView(
        event.id(),
        event.name(),
        event.serviceName(),
        event.repositoryUrl(),
        event.team(),
        triggers,
        event.createdAt(),
        event.updatedAt(),
        event.deletedAt());
  }
}
