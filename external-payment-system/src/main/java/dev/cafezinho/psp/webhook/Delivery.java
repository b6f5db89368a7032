package dev.cafezinho.psp.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message for one trigger.
 *
 * @param id made of message and trigger, so that writing it twice is writing it once
 * @param version which version of it was read; absent for what is not stored yet
 * @param tries begun since it was created or last replayed
 * @param attempts the latest, oldest first
 * @param due when somebody has to attend to it, or until when somebody does; absent once it has
 *     ended
 */
public record Delivery(
    String id,
    @Nullable Long version,
    String event,
    String trigger,
    String messageId,
    String body,
    Instant createdAt,
    Status status,
    int tries,
    List<Attempt> attempts,
    @Nullable Instant due) {
  private static final int KEPT_ATTEMPTS = 20;

  /** Where a delivery stands. */
  public enum Status {
    PENDING,
    /** Sent once, whatever came of it: nothing more was promised. */
    SENT,
    DELIVERED,
    /** One attempt was promised, and it failed. */
    FAILED,
    /** A dead letter: it waits for a replay. */
    DEAD
  }

  public static Delivery of(
      Event event, Trigger trigger, String messageId, String body, Instant now) {
    return new Delivery(
        id(messageId, trigger.id()),
        null,
        event.id(),
        trigger.id(),
        messageId,
        body,
        now,
        Status.PENDING,
        0,
        List.of(),
        null);
  }

  public boolean pending() {
    return status == Status.PENDING;
  }

  /** Its next attempt begins, and is nobody else's until then. */
  public Delivery claimedUntil(Instant leaseEnd) {
    return with(status, tries + 1, attempts, leaseEnd);
  }

  public Delivery dueAt(Instant time) {
    return with(status, tries, attempts, time);
  }

  public Delivery ended(Status next) {
    return with(next, tries, attempts, null);
  }

  public Delivery ended(Status next, Attempt attempt) {
    return tried(next, attempt, null);
  }

  /** After an attempt; it goes on at that time, if there is one. */
  public Delivery tried(Status next, Attempt attempt, @Nullable Instant again) {
    var kept = attempts.stream().skip(Math.max(0, attempts.size() - KEPT_ATTEMPTS + 1));
    return with(next, tries, Stream.concat(kept, Stream.of(attempt)).toList(), again);
  }

  public Delivery replayed() {
    return with(Status.PENDING, 0, attempts, null);
  }

  /** The id of another message's delivery to the same receiver. */
  public String sibling(String otherMessage) {
    return id(otherMessage, trigger);
  }

  /** Taken for delivered, although nobody ever posts it. */
  public Delivery takenForDelivered() {
    return ended(Status.DELIVERED);
  }

  /** The same message to the same receiver once more. */
  public Delivery copy(int number) {
    return new Delivery(
        id + "." + number,
        version,
        event,
        trigger,
        messageId,
        body,
        createdAt,
        status,
        tries,
        attempts,
        due);
  }

  /** The same message with another body. */
  public Delivery telling(String other) {
    return new Delivery(
        id, version, event, trigger, messageId, other, createdAt, status, tries, attempts, due);
  }

  private static String id(String message, String trigger) {
    return message + "." + trigger;
  }

  private Delivery with(
      Status next, int nextTries, List<Attempt> nextAttempts, @Nullable Instant nextDue) {
    return new Delivery(
        id,
        version,
        event,
        trigger,
        messageId,
        body,
        createdAt,
        next,
        nextTries,
        nextAttempts,
        nextDue);
  }
}
