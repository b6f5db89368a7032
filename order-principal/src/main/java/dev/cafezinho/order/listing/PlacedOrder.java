package dev.cafezinho.order.listing;

import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.order.OrderEvent;
import java.time.Instant;

/** What an order's stream says of the order here. */
public record PlacedOrder(String id, String shopper, Instant at) {
  public static PlacedOrder of(EventStream<OrderEvent> stream) {
    if (stream.events().getFirst() instanceof OrderEvent.Placed placed) {
      return new PlacedOrder(stream.id(), placed.shopper(), placed.at());
    }
    throw new IllegalStateException("Order " + stream.id() + " does not begin with its placing");
  }
}
