package dev.cafezinho.psp.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something that happens and that services may ask to hear of. */
@Document("events")
record Event(
    @Id String id,
    @Version @Nullable Long version,
    String name,
    @Nullable String serviceName,
    @Nullable String repositoryUrl,
    @Nullable String team,
    List<Trigger> triggers,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  Optional<Trigger> trigger(String id) {
    return triggers.stream().filter(trigger -> trigger.id().equals(id)).findAny();
  }

  Event with(Trigger changed, Instant now) {
    var known = trigger(changed.id()).isPresent();
    var all =
        Stream.concat(
                triggers.stream().map(each -> each.id().equals(changed.id()) ? changed : each),
                known ? Stream.empty() : Stream.of(changed))
            .toList();
    return new Event(
        id, version, name, serviceName, repositoryUrl, team, all, createdAt, now, deletedAt);
  }

  /** With these triggers and no other. */
  Event withOnly(List<Trigger> kept, Instant now) {
    return new Event(
        id, version, name, serviceName, repositoryUrl, team, kept, createdAt, now, deletedAt);
  }
}
