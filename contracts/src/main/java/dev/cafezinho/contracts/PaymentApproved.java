package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/** The order is paid; carries what Entrega needs to ship it. */
public record PaymentApproved(
    String orderId,
    long number,
    String shopper,
    String transactionId,
    Money amount,
    OrderContents contents,
    Instant approvedAt)
    implements PublishedEvent {
  public PaymentApproved {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(transactionId, "transactionId");
    requireNonNull(amount, "amount");
    requireNonNull(contents, "contents");
    requireNonNull(approvedAt, "approvedAt");
  }
}
