package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/** An order was deleted; its stock and money go back. */
public record OrderDeleted(
    String orderId, long number, String shopper, DeletionReason reason, Instant deletedAt)
    implements PublishedEvent {
  public OrderDeleted {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(reason, "reason");
    requireNonNull(deletedAt, "deletedAt");
  }
}
