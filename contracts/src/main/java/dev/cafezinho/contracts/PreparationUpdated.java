package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/**
 * A counter order moved: {@link OrderStatus#PREPARING}, {@link OrderStatus#READY} or {@link
 * OrderStatus#PICKED_UP}.
 */
public record PreparationUpdated(
    String orderId, long number, String shopper, OrderStatus status, Instant updatedAt)
    implements PublishedEvent {
  public PreparationUpdated {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(status, "status");
    requireNonNull(updatedAt, "updatedAt");
  }
}
