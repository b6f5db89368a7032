package dev.cafezinho.psp.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A service's wish to hear of an event.
 *
 * @param secrets newest first; more than one while the receiver changes from the old to the new
 */
record Trigger(
    String id,
    String serviceName,
    TriggerType type,
    String baseUrl,
    String path,
    List<String> secrets,
    Instant createdAt,
    Instant updatedAt) {

  URI target() {
    return URI.create(baseUrl + path);
  }

  boolean wouldRepeat(Trigger other) {
    return serviceName.equals(other.serviceName)
        && type == other.type
        && Objects.equals(target(), other.target());
  }

  /**
   * From now on signed with both, so that nothing is lost while the receiver takes up the new one.
   */
  Trigger rotatedTo(String secret, Instant now) {
    var both = Stream.concat(Stream.of(secret), secrets.stream()).distinct().limit(2).toList();
    return new Trigger(id, serviceName, type, baseUrl, path, both, createdAt, now);
  }
}
