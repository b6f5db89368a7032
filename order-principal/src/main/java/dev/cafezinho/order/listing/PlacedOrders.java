package dev.cafezinho.order.listing;

import java.util.List;
import java.util.Optional;

/** The orders' streams: what a listing has to agree with. */
public interface PlacedOrders {
  /** Empty when no such order was placed. */
  Optional<PlacedOrder> find(String orderId);

  /** The orders that follow the id, in order of their ids. */
  List<PlacedOrder> after(String orderId, int most);
}
