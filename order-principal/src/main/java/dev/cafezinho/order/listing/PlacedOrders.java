package dev.cafezinho.order.listing;

import java.util.List;

/** The orders' streams: what the listing has to agree with. */
public interface PlacedOrders {
  /** Those of the orders that were placed. */
  List<PlacedOrder> find(List<String> orderIds);

  /** The orders that follow the id, in order of their ids. */
  List<PlacedOrder> after(String orderId, int most);
}
