package dev.cafezinho.order;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.order.OrderEvent.Deleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of an order's life. */
final class OrderDecider implements Decider<OrderCommand, Order, OrderEvent> {
  static final Set<Object> POINTS_OF_NO_RETURN =
      Set.of(
          OrderEvent.Shipped.class,
          OrderStatus.PREPARING,
          OrderStatus.READY,
          OrderStatus.PICKED_UP);

  @Override
  public Order initial() {
    return new Order.Unknown();
  }

  @Override
  public List<OrderEvent> decide(OrderCommand command, Order order) {
    return switch (order) {
      case Order.Unknown _ ->
          switch (command) {
            case OrderCommand.Place place -> List.of(placed(place));
            case OrderCommand.Delete _ -> List.of();
            case OrderCommand.Learn learn -> throw new UnknownOrder(learn.fact());
          };
      case Order.Placed placed ->
          switch (command) {
            case OrderCommand.Place _ -> List.of();
            case OrderCommand.Delete delete ->
                request(DeletionReason.DELETED_BY_SHOPPER, delete.now(), placed);
            case OrderCommand.Learn learn -> learn(learn.fact(), placed);
          };
    };
  }

  private static OrderEvent placed(OrderCommand.Place place) {
    return new OrderEvent.Placed(
        place.orderId(),
        place.number(),
        place.shopper(),
        place.contents(),
        place.cartVersion(),
        place.now());
  }

  /** A fact counts once; some end the order's life. */
  private static List<OrderEvent> learn(OrderEvent fact, Order.Placed order) {
    if (order.knows(fact)) {
      return List.of();
    }
    if (fact instanceof OrderEvent.PaymentRefunded) {
      // an order that is not paid any more must not be sent
      List<OrderEvent> events = new ArrayList<>(List.of(fact));
      events.addAll(request(DeletionReason.PAYMENT_REFUSED, fact.at(), order));
      return events;
    }
    DeletionReason end = endOf(fact);
    return end == null || order.deleted() != null
        ? List.of(fact)
        : List.of(fact, new Deleted(end, fact.at()));
  }

  private static List<OrderEvent> request(DeletionReason reason, Instant now, Order.Placed order) {
    return order.deletable() && !order.awaitsDeletion()
        ? List.of(new OrderEvent.DeletionRequested(reason, now))
        : List.of();
  }

  private static @Nullable DeletionReason endOf(OrderEvent fact) {
    return switch (fact) {
      case OrderEvent.StockRefused _ -> DeletionReason.OUT_OF_STOCK;
      case OrderEvent.PaymentRefused refused -> refused.reason();
      case OrderEvent.DeliveryCancelled cancelled -> cancelled.reason();
      case OrderEvent.Placed _,
          OrderEvent.StockReserved _,
          OrderEvent.PaymentRequested _,
          OrderEvent.PaymentApproved _,
          OrderEvent.PaymentRefunded _,
          OrderEvent.PreparationUpdated _,
          OrderEvent.Shipped _,
          OrderEvent.DeletionRequested _,
          OrderEvent.Deleted _ ->
          null;
    };
  }

  @Override
  public Order evolve(Order order, OrderEvent event) {
    return switch (order) {
      case Order.Unknown _ when event instanceof OrderEvent.Placed placed ->
          new Order.Placed(
              placed.orderId(),
              placed.number(),
              placed.shopper(),
              placed.contents(),
              placed.cartVersion(),
              placed.at(),
              OrderStatus.CREATED,
              null,
              Set.of());
      case Order.Unknown unknown -> throw new IllegalStateException(unknown + " cannot " + event);
      case Order.Placed placed -> evolve(placed, event);
    };
  }

  private static Order evolve(Order.Placed order, OrderEvent event) {
    Set<Object> facts = new HashSet<>(order.facts());
    facts.add(Order.Placed.kind(event));
    return new Order.Placed(
        order.id(),
        order.number(),
        order.shopper(),
        order.contents(),
        order.cartVersion(),
        order.placedAt(),
        order.status().or(event.status()),
        event instanceof Deleted deleted ? deleted.reason() : order.deleted(),
        Set.copyOf(facts));
  }

  /** A fact about an order that was never placed here: its message is parked with this reason. */
  static final class UnknownOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownOrder(OrderEvent fact) {
      super("No such order, but " + fact.getClass().getSimpleName() + " at " + fact.at());
    }
  }
}
