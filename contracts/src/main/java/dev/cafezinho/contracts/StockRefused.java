package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;
import java.util.List;

/** Nothing is held, for at least one product is short. */
public record StockRefused(
    String orderId, long number, String shopper, List<String> missing, Instant refusedAt)
    implements PublishedEvent {
  public StockRefused {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    missing = List.copyOf(missing);
    requireNonNull(refusedAt, "refusedAt");
  }
}
