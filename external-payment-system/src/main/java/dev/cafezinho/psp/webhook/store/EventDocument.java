package dev.cafezinho.psp.webhook.store;

import dev.cafezinho.psp.webhook.Event;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event as it is stored.
 *
 * @param name has a unique index; a deleted event gives its name back and has one here that nobody
 *     can give
 * @param formerName the name of a deleted event
 */
@Document("events")
record EventDocument(
    @Id String id,
    @Version @Nullable Long version,
    String name,
    @Nullable String formerName,
    @Nullable String serviceName,
    @Nullable String repositoryUrl,
    @Nullable String team,
    List<TriggerDocument> triggers,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {
  private static final String DELETED = "deleted:";

  static EventDocument of(Event event) {
    return new EventDocument(
        event.id(),
        event.version(),
        event.isDeleted() ? DELETED + event.id() : event.name(),
        event.isDeleted() ? event.name() : null,
        event.serviceName(),
        event.repositoryUrl(),
        event.team(),
        event.triggers().stream().map(TriggerDocument::of).toList(),
        event.createdAt(),
        event.updatedAt(),
        event.deletedAt());
  }

  Event event() {
    return new Event(
        id,
        version,
        Objects.requireNonNullElse(formerName, name),
        serviceName,
        repositoryUrl,
        team,
        triggers.stream().map(TriggerDocument::trigger).toList(),
        createdAt,
        updatedAt,
        deletedAt);
  }
}
