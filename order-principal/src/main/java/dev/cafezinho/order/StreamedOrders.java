package dev.cafezinho.order;

import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.order.listing.PlacedOrder;
import dev.cafezinho.order.listing.PlacedOrders;
import java.util.List;
import java.util.Optional;

/** Placed orders as their streams tell them. */
record StreamedOrders(EventLog<OrderEvent> log) implements PlacedOrders {
  @Override
  public Optional<PlacedOrder> find(String orderId) {
    EventStream<OrderEvent> stream = log.load(orderId);
    return stream.version() == 0 ? Optional.empty() : Optional.of(placed(stream));
  }

  @Override
  public List<PlacedOrder> after(String orderId, int most) {
    return log.after(orderId, most).stream().map(StreamedOrders::placed).toList();
  }

  private static PlacedOrder placed(EventStream<OrderEvent> stream) {
    if (stream.events().getFirst() instanceof OrderEvent.Placed placed) {
      return new PlacedOrder(stream.id(), placed.shopper(), placed.at());
    }
    throw new IllegalStateException("Order " + stream.id() + " does not begin with its placing");
  }
}
