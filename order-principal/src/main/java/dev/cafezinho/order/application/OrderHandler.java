package dev.cafezinho.order.application;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.order.Order;
import dev.cafezinho.order.OrderCommand;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.OrderProcess;
import dev.cafezinho.order.application.CannotPlace.Why;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.cart.PricedCart;
import dev.cafezinho.order.cart.PricedLine;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.CatalogueUnavailable;
import dev.cafezinho.order.listing.PlacedOrder;
import dev.cafezinho.order.listing.ShopperOrders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** What shoppers and the other services do to orders. */
@Component
public class OrderHandler {
  private final CommandHandler<OrderCommand, Order, OrderEvent> handler;
  private final Carts carts;
  private final PlacementKeys keys;
  private final Catalogue catalogue;
  private final OrderNumbers numbers;
  private final CounterHandler counter;
  private final ShopperOrders shopperOrders;
  private final Clock clock;

  OrderHandler(
      CommandHandler<OrderCommand, Order, OrderEvent> handler,
      Carts carts,
      PlacementKeys keys,
      Catalogue catalogue,
      OrderNumbers numbers,
      CounterHandler counter,
      ShopperOrders shopperOrders,
      Clock clock) {
    this.handler = handler;
    this.carts = carts;
    this.keys = keys;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.counter = counter;
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
    String shopper = placement.shopper();
    Cart found = carts.of(shopper);
    Cart cart = withoutOrdered(shopper, found, version -> version < found.version());
    PlacementKeys.Claim claim = claim(placement, cart);
    boolean mayBePlaced = !claim.isFirst() || cart.isBeingOrdered();
    Order known = mayBePlaced ? load(shopper, claim.cart()) : new Order.Unknown();
    Order order = known instanceof Order.Placed ? known : place(placement, claim, cart, cause);
    if (!(order instanceof Order.Placed placed) || !placement.describes(placed.contents())) {
      throw new CannotPlace(new Why.OrderedOtherwise());
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
        shopper, cart, placed.placement().cartVersion(), placed.contents().lines());
  }

  private Order load(String shopper, long cartVersion) {
    return handler.load(Placement.orderId(shopper, cartVersion));
  }

  /**
   * What the key stands for: the cart as it is, unless it has been used before. A refusal does not
   * use it up.
   */
  private PlacementKeys.Claim claim(Placement placement, Cart cart) {
    String shopper = placement.shopper();
    String key = placement.key();
    List<OrderLine> lines;
    try {
      lines = ordered(placement, cart).orElseGet(() -> admittedLines(placement, cart));
    } catch (CannotPlace | CatalogueUnavailable refusal) {
      // unless it is an order already
      return keys.find(shopper, key).orElseThrow(() -> refusal);
    }
    return keys.claim(shopper, key, cart.version(), lines);
  }

  /** That the counter takes the order is looked at before the key stands for it. */
  private List<OrderLine> admittedLines(Placement placement, Cart cart) {
    List<OrderLine> lines = lines(placement, cart);
    if (placement.fulfilment() == Fulfilment.COUNTER) {
      String id = Placement.orderId(placement.shopper(), cart.version());
      counter.refuseUnlessAdmitted(id, placement.admission(), lines);
    }
    return lines;
  }

  /** Ordered under another key, which this one stands for, too, if it means the same. */
  private Optional<List<OrderLine>> ordered(Placement placement, Cart cart) {
    if (!cart.isBeingOrdered()
        || !(load(placement.shopper(), cart.version()) instanceof Order.Placed placed)) {
      return Optional.empty();
    }
    if (!placement.describes(placed.contents())) {
      throw new CannotPlace(new Why.OrderedOtherwise());
    }
    return Optional.of(placed.contents().lines());
  }

  /** Those of the claim, whatever has become of the cart since. */
  private List<OrderLine> lines(Placement placement, PlacementKeys.Claim claim, Cart cart) {
    if (!claim.lines().isEmpty()) {
      return claim.lines();
    }
    if (cart.version() != claim.cart()) {
      throw new CannotPlace(new Why.CartHasChanged());
    }
    return lines(placement, cart);
  }

  private Order place(Placement placement, PlacementKeys.Claim claim, Cart cart, Cause cause) {
    OrderContents contents = contents(placement, lines(placement, claim, cart));
    if (!placement.accepts(contents.total())) {
      throw new CannotPlace(new Why.OrderedOtherwise());
    }
    String shopper = placement.shopper();
    String id = Placement.orderId(shopper, claim.cart());
    // nothing is refused any more once the order has its number
    long number = number(placement, id, contents.lines());
    Instant now = Instant.now(clock);
    carts.beginOrder(shopper, claim.cart());
    shopperOrders.add(new PlacedOrder(id, shopper, now));
    return handler.begin(
        id, new OrderCommand.Place(id, number, shopper, contents, claim.cart(), now), cause);
  }

  private long number(Placement placement, String order, List<OrderLine> lines) {
    return switch (placement.fulfilment()) {
      case DELIVERY -> numbers.nextDelivery();
      case COUNTER -> counter.admit(order, placement.admission(), lines);
    };
  }

  /** At the prices of this moment; Estoque has the last word on what is left. */
  private List<OrderLine> lines(Placement placement, Cart cart) {
    if (cart.lines().isEmpty()) {
      throw new CannotPlace(new Why.CartIsEmpty());
    }
    PricedCart priced = PricedCart.of(cart, catalogue.products());
    if (!priced.hindered().isEmpty()) {
      throw new CannotPlace(new Why.CannotBeSold(priced.hindered()));
    }
    Money expected = placement.expectedTotal();
    if (expected != null && !expected.equals(priced.total())) {
      throw new CannotPlace(new Why.TotalHasChanged(expected, priced));
    }
    return priced.lines().stream().map(PricedLine::line).toList();
  }

  private static OrderContents contents(Placement placement, List<OrderLine> lines) {
    return new OrderContents(
        placement.fulfilment(),
        placement.buyer(),
        placement.address(),
        lines,
        lines.stream().map(OrderLine::lineTotal).reduce((a, b) -> a.plus(b)).orElseThrow(),
        placement.language().tag(),
        null);
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
