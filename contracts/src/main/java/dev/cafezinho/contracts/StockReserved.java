package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;

/** All lines of the order are held. */
public record StockReserved(String orderId, long number, String shopper, Instant reservedAt)
    implements PublishedEvent {
  public StockReserved {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(reservedAt, "reservedAt");
  }
}
