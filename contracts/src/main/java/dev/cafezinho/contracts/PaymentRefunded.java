package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/** The money of a deleted order went back. */
public record PaymentRefunded(
    String orderId, long number, String shopper, Money amount, Instant refundedAt)
    implements PublishedEvent {
  public PaymentRefunded {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(amount, "amount");
    requireNonNull(refundedAt, "refundedAt");
  }
}
