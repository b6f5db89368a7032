package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order was deleted; its stock and money go back.
 *
 * @param reasonText why, in the words of the staff; at most 140 characters, null without any
 */
public record OrderDeleted(
    String orderId,
    long number,
    String shopper,
    DeletionReason reason,
    @Nullable String reasonText,
    Instant deletedAt)
    implements PublishedEvent {
  public OrderDeleted {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(reason, "reason");
    requireNonNull(deletedAt, "deletedAt");
  }

  /** Without words of the staff. */
  public OrderDeleted(
      String orderId, long number, String shopper, DeletionReason reason, Instant deletedAt) {
    this(orderId, number, shopper, reason, null, deletedAt);
  }
}
