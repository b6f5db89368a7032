package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order stays: staff cancelled, nobody prepared it in time, or its deletion was asked for
 * before it left.
 *
 * @param reasonText why, in the words of the staff; at most 140 characters, null without any
 */
public record DeliveryCancelled(
    String orderId,
    long number,
    String shopper,
    DeletionReason reason,
    @Nullable String reasonText,
    Instant cancelledAt)
    implements PublishedEvent {
  public DeliveryCancelled {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(reason, "reason");
    requireNonNull(cancelledAt, "cancelledAt");
  }

  /** Without words of the staff. */
  public DeliveryCancelled(
      String orderId, long number, String shopper, DeletionReason reason, Instant cancelledAt) {
    this(orderId, number, shopper, reason, null, cancelledAt);
  }
}
