package dev.cafezinho.psp.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens and that services may ask to hear of.
 *
 * @param id a UUID; the first edition's events have a name as id
 * @param version which version of it was read; absent for what is not stored yet
 * @param name no two events that are not deleted share it
 * @param triggers all that were registered, deleted ones too
 * @param deletedAt from when on nothing is delivered to its triggers
 */
public record Event(
    String id,
    @Nullable Long version,
    String name,
    @Nullable String serviceName,
    @Nullable String repositoryUrl,
    @Nullable String team,
    List<Trigger> triggers,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  public static Event created(String id, String name, @Nullable String serviceName, Instant now) {
    return new Event(id, null, name, serviceName, null, null, List.of(), now, now, null);
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  /** Why nothing is delivered to one of its triggers any more, if that is so for ever. */
  public Optional<String> whyDeleted(@Nullable Trigger trigger) {
    if (isDeleted()) {
      return Optional.of("Its event was deleted");
    }
    return trigger == null || trigger.isDeleted()
        ? Optional.of("Its trigger was deleted")
        : Optional.empty();
  }

  public Optional<Trigger> trigger(String id) {
    return triggers.stream().filter(trigger -> trigger.id().equals(id)).findAny();
  }

  /** Those to whom its messages go; none once it is deleted. */
  public List<Trigger> currentTriggers() {
    return isDeleted()
        ? List.of()
        : triggers.stream().filter(trigger -> !trigger.isDeleted()).toList();
  }

  /** Who is known already under what another wants to be registered as. */
  public Optional<Trigger> repeatedBy(Trigger wanted) {
    return currentTriggers().stream().filter(wanted::wouldRepeat).findAny();
  }

  public Event with(Trigger changed, Instant now) {
    var known = trigger(changed.id()).isPresent();
    return withOnly(
        Stream.concat(
                triggers.stream().map(each -> each.id().equals(changed.id()) ? changed : each),
                known ? Stream.empty() : Stream.of(changed))
            .toList(),
        now);
  }

  /** With these triggers and no other. */
  public Event withOnly(List<Trigger> kept, Instant now) {
    return new Event(
        id, version, name, serviceName, repositoryUrl, team, kept, createdAt, now, deletedAt);
  }

  /** Deleted now, unless it was before. */
  public Event deleted(Instant now) {
    return isDeleted()
        ? this
        : new Event(
            id, version, name, serviceName, repositoryUrl, team, triggers, createdAt, now, now);
  }
}
