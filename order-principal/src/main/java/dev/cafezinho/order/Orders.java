package dev.cafezinho.order;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.listing.ShopperOrders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What shoppers and the other services do to orders. */
@Component
public class Orders {
  private final CommandHandler<OrderCommand, Order, OrderEvent> handler;
  private final Carts carts;
  private final PlacementKeys keys;
  private final Catalogue catalogue;
  private final OrderNumbers numbers;
  private final ShopperOrders shopperOrders;
  private final Clock clock;

  Orders(
      CommandHandler<OrderCommand, Order, OrderEvent> handler,
      Carts carts,
      PlacementKeys keys,
      Catalogue catalogue,
      OrderNumbers numbers,
      ShopperOrders shopperOrders,
      Clock clock) {
    this.handler = handler;
    this.carts = carts;
    this.keys = keys;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.shopperOrders = shopperOrders;
    this.clock = clock;
  }

  /**
   * Turns the cart into an order, once however often it is asked, with the same key or without.
   *
   * @return the order's id
   * @throws CannotPlace when the cart is empty, has changed, or holds what cannot be sold
   */
  public String place(Placement placement, Cause cause) {
    refuseWithoutAdmission(placement);
    String shopper = placement.shopper();
    Cart cart = carts.of(shopper);
    String key = placement.key();
    Optional<PlacementKeys.Claim> known = key == null ? Optional.empty() : keys.find(shopper, key);
    long version = known.map(PlacementKeys.Claim::cart).orElse(cart.version());
    Order before = handler.load(Placement.orderId(shopper, version));
    Order order =
        before instanceof Order.Unknown
            ? place(placement, known.orElseGet(() -> claim(placement, cart)), cart, cause)
            : before;
    if (!(order instanceof Order.Placed placed) || !placement.describes(placed.contents())) {
      throw new CannotPlace(
          CannotPlace.Reason.ORDERED_OTHERWISE,
          "This cart or this Idempotency-Key has been ordered with other details");
    }
    if (before instanceof Order.Placed && key != null && known.isEmpty()) {
      // ordered under another key: from now on this one stands for it, too
      var own = new PlacementKeys.Claim(version, placed.contents().lines());
      if (keys.claim(shopper, key, own).cart() != version) {
        return place(placement, cause); // somebody was faster with this key
      }
    }
    takeOut(shopper, placed);
    return placed.id();
  }

  /** The shopper's cart, without what was ordered before a crash could take it out. */
  public Cart cart(String shopper) {
    Cart cart = carts.of(shopper);
    if (cart.lines().isEmpty()
        || !(handler.load(Placement.orderId(shopper, cart.version()))
            instanceof Order.Placed placed)) {
      return cart;
    }
    takeOut(shopper, placed);
    return carts.of(shopper);
  }

  private void takeOut(String shopper, Order.Placed placed) {
    carts.takeOut(
        shopper,
        placed.cartVersion(),
        placed.contents().lines().stream()
            .collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Integer::sum)));
  }

  /** No display gives admissions yet, so none can be valid. */
  private static void refuseWithoutAdmission(Placement placement) {
    if (placement.fulfilment() == Fulfilment.COUNTER) {
      throw new CannotPlace(
          CannotPlace.Reason.NOT_ADMITTED,
          "An order at the counter needs a valid code from the shop's display");
    }
  }

  private PlacementKeys.Claim claim(Placement placement, Cart cart) {
    var claim = new PlacementKeys.Claim(cart.version(), lines(cart));
    String key = placement.key();
    return key == null ? claim : keys.claim(placement.shopper(), key, claim);
  }

  /** Those of the claim, whatever has become of the cart since. */
  private List<OrderLine> lines(PlacementKeys.Claim claim, Cart cart) {
    if (!claim.lines().isEmpty()) {
      return claim.lines();
    }
    if (cart.version() != claim.cart()) {
      throw new CannotPlace(
          CannotPlace.Reason.CART_HAS_CHANGED,
          "The cart has changed since this Idempotency-Key was first used; use a new one");
    }
    return lines(cart);
  }

  private Order place(Placement placement, PlacementKeys.Claim claim, Cart cart, Cause cause) {
    OrderContents contents = contents(placement, lines(claim, cart));
    String id = Placement.orderId(placement.shopper(), claim.cart());
    Instant now = Instant.now(clock);
    ShopperOrders.Entry entry = shopperOrders.add(placement.shopper(), id, now);
    long number = numbers.next(placement.fulfilment(), LocalDate.now(clock));
    Order order =
        handler.handle(
            id,
            new OrderCommand.Place(id, number, placement.shopper(), contents, claim.cart(), now),
            cause);
    if (order instanceof Order.Placed placed) {
      entry.placed(placed.placedAt());
    }
    return order;
  }

  private List<OrderLine> lines(Cart cart) {
    if (cart.lines().isEmpty()) {
      throw new CannotPlace(CannotPlace.Reason.EMPTY_CART, "The cart is empty");
    }
    return cart.lines().stream().map(this::priced).toList();
  }

  private static OrderContents contents(Placement placement, List<OrderLine> lines) {
    return new OrderContents(
        placement.fulfilment(),
        placement.buyer(),
        placement.address(),
        lines,
        lines.stream().map(OrderLine::lineTotal).reduce((a, b) -> a.plus(b)).orElseThrow());
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

  /** Asks for the deletion; whether it came in time is known when Entrega has answered. */
  public Deletion delete(String id, Cause cause) {
    return Deletion.of(handler.handle(id, new OrderCommand.Delete(Instant.now(clock)), cause));
  }

  /** What has become of a deletion. */
  public Deletion deletion(String id) {
    return Deletion.of(handler.load(id));
  }

  /** Takes in what another service has published about an order. */
  public void on(PublishedEvent event, Cause cause, Instant time) {
    for (OrderCommand command : OrderProcess.react(event, time)) {
      handler.handle(event.orderId(), command, cause);
    }
  }
}
