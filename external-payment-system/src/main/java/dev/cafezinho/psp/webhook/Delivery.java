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
 * @param tries begun since it was created or last replayed
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
    /** Sent once, whatever came of it: nothing more was promised. */
    SENT,
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

  boolean pending() {
    return status == Status.PENDING;
  }

  Delivery begun() {
    return with(status, tries + 1, attempts);
  }

  Delivery ended(Status next) {
    return with(next, tries, attempts);
  }

  Delivery ended(Status next, Attempt attempt) {
    var kept = attempts.stream().skip(Math.max(0, attempts.size() - KEPT_ATTEMPTS + 1));
    return with(next, tries, Stream.concat(kept, Stream.of(attempt)).toList());
  }

  Delivery replayed() {
    return with(Status.PENDING, 0, attempts);
  }

  private Delivery with(Status next, int nextTries, List<Attempt> nextAttempts) {
    return new Delivery(
        id, version, event, trigger, messageId, body, createdAt, next, nextTries, nextAttempts);
  }
}
