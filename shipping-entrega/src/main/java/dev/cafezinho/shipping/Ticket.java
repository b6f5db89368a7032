package dev.cafezinho.shipping;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import org.jspecify.annotations.Nullable;

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

  /** For messages of failures, which must not tell who ordered what. */
  static String idOf(@Nullable Ticket ticket) {
    return ticket == null ? "an unknown order" : ticket.orderId();
  }

  static Ticket of(PublishedEvent event) {
    return new Ticket(event.orderId(), event.number(), event.shopper());
  }
}
