package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/**
 * The order stays: staff cancelled, nobody prepared it in time, or its deletion was asked for
 * before it left.
 */
public record DeliveryCancelled(
    String orderId, long number, String shopper, DeletionReason reason, Instant cancelledAt)
    implements PublishedEvent {
  public DeliveryCancelled {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(reason, "reason");
    requireNonNull(cancelledAt, "cancelledAt");
  }
}
