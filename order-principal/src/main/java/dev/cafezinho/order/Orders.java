package dev.cafezinho.order;

import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What shoppers and the other services do to orders. */
@Component
public class Orders {
  private final CommandHandler<OrderCommand, Order, OrderEvent> handler;
  private final Carts carts;
  private final Catalogue catalogue;
  private final OrderNumbers numbers;
  private final ShopperOrders shopperOrders;
  private final Clock clock;

  Orders(
      CommandHandler<OrderCommand, Order, OrderEvent> handler,
      Carts carts,
      Catalogue catalogue,
      OrderNumbers numbers,
      ShopperOrders shopperOrders,
      Clock clock) {
    this.handler = handler;
    this.carts = carts;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.shopperOrders = shopperOrders;
    this.clock = clock;
  }

  /**
   * Turns the cart into an order, once however often it is asked with the same key.
   *
   * @return the order's id
   * @throws CannotPlace when the cart is empty or holds what cannot be sold
   */
  public String place(Placement placement, Cause cause) {
    Cart cart = carts.of(placement.shopper());
    String id = placement.orderId(cart.version());
    Order order = handler.load(id);
    if (order instanceof Order.Unknown) {
      shopperOrders.add(placement.shopper(), id);
      order = handler.handle(id, place(id, placement, cart), cause);
    }
    if (!(order instanceof Order.Placed placed) || !placement.describes(placed.contents())) {
      throw new CannotPlace(
          CannotPlace.Reason.KEY_USED_OTHERWISE, "This key has been used for another order");
    }
    carts.empty(placement.shopper(), placed.cartVersion());
    return id;
  }

  private OrderCommand place(String id, Placement placement, Cart cart) {
    if (cart.lines().isEmpty()) {
      throw new CannotPlace(CannotPlace.Reason.EMPTY_CART, "The cart is empty");
    }
    List<OrderLine> lines = cart.lines().stream().map(this::priced).toList();
    OrderContents contents =
        new OrderContents(
            placement.fulfilment(),
            placement.buyer(),
            placement.address(),
            lines,
            lines.stream().map(OrderLine::lineTotal).reduce((a, b) -> a.plus(b)).orElseThrow());
    long number = numbers.next(placement.fulfilment(), LocalDate.now(clock));
    return new OrderCommand.Place(
        id, number, placement.shopper(), contents, cart.version(), Instant.now(clock));
  }

  /** The line at today's price; Estoque has the last word on what is left. */
  private OrderLine priced(Cart.Line line) {
    Product product =
        catalogue
            .product(line.sku())
            .orElseThrow(
                () ->
                    new CannotPlace(
                        CannotPlace.Reason.NOT_FOR_SALE, line.name() + " is not sold any more"));
    if (product.available() < line.quantity()) {
      throw new CannotPlace(
          CannotPlace.Reason.NOT_FOR_SALE,
          "Only %d of %s are left".formatted(product.available(), product.name()));
    }
    return new OrderLine(product.sku(), product.name(), line.quantity(), product.price());
  }

  /** False when it is too late; true when the order is, or already was, deleted. */
  public boolean delete(String id, Cause cause) {
    Order order = handler.handle(id, new OrderCommand.Delete(Instant.now(clock)), cause);
    return order instanceof Order.Placed placed && placed.deleted() != null;
  }

  /** Takes in what another service has published about an order. */
  public void on(PublishedEvent event, Cause cause, Instant time) {
    for (OrderCommand command : OrderProcess.react(event, time)) {
      handler.handle(event.orderId(), command, cause);
    }
  }
}
