package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/**
 * The order will not be paid: {@link DeletionReason#PAYMENT_REFUSED} or {@link
 * DeletionReason#PAYMENT_EXPIRED}.
 */
public record PaymentRefused(
    String orderId, long number, String shopper, DeletionReason reason, Instant refusedAt)
    implements PublishedEvent {
  public PaymentRefused {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(reason, "reason");
    requireNonNull(refusedAt, "refusedAt");
  }
}
