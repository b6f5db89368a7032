package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/**
 * An order shall be deleted unless it is on its way already: Entrega says which, by {@link
 * Publication#DELIVERY_CANCELLED} or by {@link Publication#ORDER_SHIPPED}.
 */
public record DeletionRequested(
    String orderId, long number, String shopper, DeletionReason reason, Instant requestedAt)
    implements PublishedEvent {
  public DeletionRequested {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(reason, "reason");
    requireNonNull(requestedAt, "requestedAt");
  }
}
