package dev.cafezinho.shipping;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderContents;

/** What is delivered, and to whom. */
public record Order(String id, long number, String shopper, OrderContents contents) {
  public Order {
    requireNonNull(id, "id");
    requireNonNull(shopper, "shopper");
    requireNonNull(contents, "contents");
  }

  /** Whether it is picked up and not sent. */
  public boolean isForCounter() {
    return contents.fulfilment() == Fulfilment.COUNTER;
  }

  Ticket ticket() {
    return new Ticket(id, number, shopper);
  }
}
