package dev.cafezinho.order.application;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.order.Order;
import dev.cafezinho.order.OrderCommand;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.OrderProcess;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.CatalogueUnavailable;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.listing.PlacedOrder;
import dev.cafezinho.order.listing.ShopperOrders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What shoppers and the other services do to orders. */
@Component
public class OrderHandler {
  private final CommandHandler<OrderCommand, Order, OrderEvent> handler;
  private final Carts carts;
  private final PlacementKeys keys;
  private final Catalogue catalogue;
  private final OrderNumbers numbers;
  private final ShopperOrders shopperOrders;
  private final Clock clock;

  OrderHandler(
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
   * Turns the cart into an order, once however often it is asked, with the same key or another.
   *
   * @return the order's id
   * @throws CannotPlace when the cart is empty, has changed, or holds what cannot be sold
   */
  public String place(Placement placement, Cause cause) {
    refuseWithoutAdmission(placement);
    String shopper = placement.shopper();
    Cart found = carts.of(shopper);
    Cart cart = withoutOrdered(shopper, found, version -> version < found.version());
    PlacementKeys.Claim claim = claim(placement, cart);
    boolean mayBePlaced = !claim.isFirst() || cart.isBeingOrdered();
    Order known = mayBePlaced ? load(shopper, claim.cart()) : new Order.Unknown();
    Order order = known instanceof Order.Placed ? known : place(placement, claim, cart, cause);
    if (!(order instanceof Order.Placed placed) || !placement.describes(placed.contents())) {
      throw new CannotPlace(
          CannotPlace.Reason.ORDERED_OTHERWISE,
          "This cart or this Idempotency-Key has been ordered with other details");
    }
    takeOut(shopper, cart, placed);
    return placed.id();
  }

  /** The shopper's cart, without what was ordered before a crash could take it out. */
  public Cart cart(String shopper) {
    return withoutOrdered(shopper, carts.of(shopper), _ -> true);
  }

  private Cart withoutOrdered(String shopper, Cart found, LongPredicate versions) {
    Cart cart = found;
    for (long version : found.beingOrdered()) {
      if (versions.test(version) && load(shopper, version) instanceof Order.Placed placed) {
        cart = takeOut(shopper, cart, placed);
      }
    }
    return cart;
  }

  private Cart takeOut(String shopper, Cart cart, Order.Placed placed) {
    return carts.takeOut(
        shopper,
        cart,
        placed.placement().cartVersion(),
        placed.contents().lines().stream()
            .collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Integer::sum)));
  }

  private Order load(String shopper, long cartVersion) {
    return handler.load(Placement.orderId(shopper, cartVersion));
  }

  /** No display gives admissions yet, so none can be valid. */
  private static void refuseWithoutAdmission(Placement placement) {
    if (placement.fulfilment() == Fulfilment.COUNTER) {
      throw new CannotPlace(
          CannotPlace.Reason.NOT_ADMITTED,
          "An order at the counter needs a valid code from the shop's display");
    }
  }

  /** What the key stands for: the cart as it is, unless it has been used before. */
  private PlacementKeys.Claim claim(Placement placement, Cart cart) {
    String shopper = placement.shopper();
    String key = placement.key();
    List<OrderLine> lines;
    try {
      lines = lines(cart);
    } catch (CannotPlace | CatalogueUnavailable refusal) {
      // unless it is an order already
      return keys.find(shopper, key)
          .or(() -> claimOrdered(shopper, key, cart))
          .orElseThrow(() -> refusal);
    }
    return keys.claim(shopper, key, cart.version(), lines);
  }

  /** Ordered under another key: from now on this one stands for it, too. */
  private Optional<PlacementKeys.Claim> claimOrdered(String shopper, String key, Cart cart) {
    return cart.isBeingOrdered() && load(shopper, cart.version()) instanceof Order.Placed placed
        ? Optional.of(keys.claim(shopper, key, cart.version(), placed.contents().lines()))
        : Optional.empty();
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
    String shopper = placement.shopper();
    String id = Placement.orderId(shopper, claim.cart());
    Instant now = Instant.now(clock);
    carts.beginOrder(shopper, claim.cart());
    shopperOrders.add(new PlacedOrder(id, shopper, now));
    long number = numbers.next(placement.fulfilment(), now);
    return handler.begin(
        id, new OrderCommand.Place(id, number, shopper, contents, claim.cart(), now), cause);
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
