package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.webhook.EndpointHealth.Disabled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service's wish to hear of an event.
 *
 * @param secrets newest first; more than one while the receiver changes from the old to the new
 * @param rotatedAt when the newest secret came after another
 * @param deletedAt from when on nothing is delivered to it
 */
public record Trigger(
    String id,
    String serviceName,
    TriggerType type,
    String baseUrl,
    String path,
    List<String> secrets,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant rotatedAt,
    EndpointHealth health,
    @Nullable Instant deletedAt) {

  /** Where its messages go. */
  public String address() {
    return baseUrl + path;
  }

  boolean wouldRepeat(Trigger other) {
    return serviceName.equals(other.serviceName)
        && type == other.type
        && address().equals(other.address());
  }

  /** Whether nothing is sent until it registers again. */
  public boolean disabled() {
    return health instanceof Disabled;
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  /** What to sign with: the old secret too, until the time for changing is over. */
  public List<String> secretsAt(Instant now, Duration rotation) {
    var changed = rotatedAt == null ? updatedAt : rotatedAt;
    return now.isBefore(changed.plus(rotation)) ? secrets : secrets.subList(0, 1);
  }

  /**
   * From now on signed with both, so that nothing is lost while the receiver takes up the new one.
   */
  public Trigger rotatedTo(String secret, Instant now) {
    var both = Stream.concat(Stream.of(secret), secrets.stream()).distinct().limit(2).toList();
    return new Trigger(
        id, serviceName, type, baseUrl, path, both, createdAt, now, now, health, deletedAt);
  }

  /** In another state of health. */
  public Trigger in(EndpointHealth next, Instant now) {
    return new Trigger(
        id, serviceName, type, baseUrl, path, secrets, createdAt, now, rotatedAt, next, deletedAt);
  }

  /** Signed by a stranger. */
  public Trigger withSecret(String secret) {
    return new Trigger(
        id,
        serviceName,
        type,
        baseUrl,
        path,
        List.of(secret),
        createdAt,
        updatedAt,
        rotatedAt,
        health,
        deletedAt);
  }

  /** Deleted now, unless it was before. */
  public Trigger deleted(Instant now) {
    return isDeleted()
        ? this
        : new Trigger(
            id, serviceName, type, baseUrl, path, secrets, createdAt, now, rotatedAt, health, now);
  }
}
