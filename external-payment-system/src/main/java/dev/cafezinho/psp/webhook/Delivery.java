package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.faults.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * @param faults what was done to it on purpose
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
    List<Attempt> attempts,
    Set<Fault> faults) {
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

  /** What was stored before there were faults has none. */
  Delivery {
    faults = Objects.requireNonNullElse(faults, Set.of());
  }

  static Delivery of(Event event, Trigger trigger, String messageId, String body, Instant now) {
    var id = id(messageId, trigger.id());
    return new Delivery(
        id,
        null,
        event.id(),
        trigger.id(),
        messageId,
        body,
        now,
        Status.PENDING,
        0,
        List.of(),
        Set.of());
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

  /** The id of another message's delivery to the same receiver. */
  String sibling(String otherMessage) {
    return id(otherMessage, trigger);
  }

  boolean isUntried() {
    return status == Status.PENDING && attempts.isEmpty();
  }

  /** Signed by a stranger, if that is wanted. */
  List<String> signers(List<String> secrets) {
    return faults.contains(Fault.WRONG_SIGNATURE) ? List.of(Secret.generate()) : secrets;
  }

  Delivery suffering(Set<Fault> wanted) {
    return as(id, status, wanted);
  }

  /** Written off as delivered, but nobody ever posts it. */
  Delivery dropped() {
    return as(id, Status.DELIVERED, faults);
  }

  /** The same message to the same receiver once more. */
  Delivery copy(int number) {
    return as(id + "." + number, status, faults);
  }

  private Delivery as(String nextId, Status next, Set<Fault> nextFaults) {
    return new Delivery(
        nextId,
        version,
        event,
        trigger,
        messageId,
        body,
        createdAt,
        next,
        tries,
        attempts,
        nextFaults);
  }

  private static String id(String message, String trigger) {
    return message + "." + trigger;
  }

  private Delivery with(Status next, int nextTries, List<Attempt> nextAttempts) {
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
        faults);
  }
}
