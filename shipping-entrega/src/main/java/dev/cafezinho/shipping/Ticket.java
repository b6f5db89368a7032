package dev.cafezinho.shipping;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.PublishedEvent;

/**
 * By what an order is called before it is paid.
 *
 * @param number the number that people call it by
 */
public record Ticket(String orderId, long number, String shopper) {
  public Ticket {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
  }

  static Ticket of(PublishedEvent event) {
    return new Ticket(event.orderId(), event.number(), event.shopper());
  }
}
