package dev.cafezinho.order;

import dev.cafezinho.contracts.Address;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.CartHandler;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.application.Placement;
import dev.cafezinho.order.listing.Cursor;
import dev.cafezinho.order.view.OrderView;
import dev.cafezinho.order.view.OrderViews;
import java.util.List;

/** What shoppers do at Principal, without HTTP. */
record Shoppers(CartHandler carts, OrderHandler orders, OrderViews views) {
  void put(String shopper, String sku) {
    carts.put(shopper, sku, 1);
  }

  /** Orders what is in the cart; the answer is the order's id. */
  String place(String shopper, String key) {
    Placement placement =
        new Placement(
            shopper,
            key,
            Fulfilment.DELIVERY,
            new Buyer("Ana", "ana@example.com"),
            new Address("Rua A, 1", "Belém", "PA", "66000-000"),
            null,
            null,
            Language.PORTUGUESE);
    return orders.place(placement, Cause.request(null));
  }

  /** The ids of the shopper's orders, newest first. */
  List<String> listed(String shopper) {
    return page(shopper).stream().map(OrderView::id).toList();
  }

  /** The shopper's orders, newest first. */
  List<OrderView> page(String shopper) {
    return views.page(shopper, Cursor.START, 10_000, Language.PORTUGUESE).orders();
  }
}
