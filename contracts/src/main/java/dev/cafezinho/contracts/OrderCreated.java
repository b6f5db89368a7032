package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/** A shopper placed an order. */
public record OrderCreated(
    String orderId, long number, String shopper, OrderContents contents, Instant placedAt)
    implements PublishedEvent {
  public OrderCreated {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(contents, "contents");
    requireNonNull(placedAt, "placedAt");
  }
}
