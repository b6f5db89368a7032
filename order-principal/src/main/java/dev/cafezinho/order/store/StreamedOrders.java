package dev.cafezinho.order.store;

import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.listing.PlacedOrder;
import dev.cafezinho.order.listing.PlacedOrders;
import java.util.List;

/** Placed orders as their streams tell them. */
record StreamedOrders(EventLog<OrderEvent> log) implements PlacedOrders {
  @Override
  public List<PlacedOrder> find(List<String> orderIds) {
    return log.load(orderIds).stream().map(PlacedOrder::of).toList();
  }

  @Override
  public List<PlacedOrder> after(String orderId, int most) {
    return log.after(orderId, most).stream().map(PlacedOrder::of).toList();
  }
}
