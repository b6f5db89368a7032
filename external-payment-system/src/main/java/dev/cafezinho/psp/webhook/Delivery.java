package dev.cafezinho.psp.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One message for one trigger.
 *
 * @param id made of message and trigger, so that writing it twice is writing it once
 * @param tries since it was created or last replayed
 * @param attempts the latest, oldest first
 */
@Document("deliveries")
record Delivery(
    @Id String id,
    @Version @Nullable Long version,
    String event,
    String trigger,
    String messageId,
    String body,
    Instant createdAt,
    Status status,
    int tries,
    List<Attempt> attempts) {
  private static final int KEPT_ATTEMPTS = 20;

  enum Status {
    PENDING,
    DELIVERED,
    /** One attempt was promised, and it failed. */
    FAILED,
    /** A dead letter: it waits for a replay. */
    DEAD
  }

  static Delivery of(Event event, Trigger trigger, String messageId, String body, Instant now) {
    var id = messageId + "." + trigger.id();
    return new Delivery(
        id, null, event.id(), trigger.id(), messageId, body, now, Status.PENDING, 0, List.of());
  }

  Delivery after(Attempt attempt, Status next) {
    var kept = attempts.stream().skip(Math.max(0, attempts.size() - KEPT_ATTEMPTS + 1));
    return with(next, tries + 1, Stream.concat(kept, Stream.of(attempt)).toList());
  }

  Delivery replayed() {
    return with(Status.PENDING, 0, attempts);
  }

  Delivery dead() {
    return with(Status.DEAD, tries, attempts);
  }

  private Delivery with(Status next, int nextTries, List<Attempt> nextAttempts) {
    return new Delivery(
        id, version, event, trigger, messageId, body, createdAt, next, nextTries, nextAttempts);
  }
}
