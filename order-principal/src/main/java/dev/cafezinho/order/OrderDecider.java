package dev.cafezinho.order;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.TillPayment;
import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.order.OrderEvent.Deleted;
import dev.cafezinho.order.OrderEvent.DeletionRequested;
import dev.cafezinho.order.OrderEvent.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of an order's life. */
public final class OrderDecider implements Decider<OrderCommand, Order, OrderEvent> {
  @Override
  public Order initial() {
    return new Order.Unknown();
  }

  @Override
  public List<OrderEvent> decide(OrderCommand command, Order order) {
    return switch (order) {
      case Order.Unknown _ ->
          switch (command) {
            case OrderCommand.Place place -> place(place);
            case OrderCommand.Delete _ -> List.of();
            case OrderCommand.RecordFact(var fact) -> throw new UnknownOrder(fact);
          };
      case Order.Placed placed ->
          switch (command) {
            case OrderCommand.Place _ -> List.of();
            case OrderCommand.Delete(var now) ->
                request(DeletionReason.DELETED_BY_SHOPPER, now, placed);
            case OrderCommand.RecordFact(var fact) ->
                placed.facts().know(fact) ? List.of() : record(fact, placed);
          };
    };
  }

  /** What the staff have taken the money for is paid when it is placed. */
  private static List<OrderEvent> place(OrderCommand.Place place) {
    TillPayment paid = place.contents().paid();
    return paid == null
        ? List.of(placed(place))
        : List.of(
            placed(place),
            new OrderEvent.PaymentApproved(paid.name(), place.contents().total(), place.now()));
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

  /** Some facts end the order's life. */
  private static List<OrderEvent> record(Fact fact, Order.Placed order) {
    if (fact instanceof OrderEvent.PaymentRefunded) {
      // an order that is not paid any more must not be sent
      return Stream.concat(
              Stream.of(fact), request(DeletionReason.PAYMENT_REFUSED, fact.at(), order).stream())
          .toList();
    }
    Optional<Deleted> end = endBy(fact);
    return end.isEmpty() || order instanceof Order.Deleted
        ? List.of(fact)
        : List.of(fact, end.get());
  }

  private static List<OrderEvent> request(DeletionReason reason, Instant now, Order.Placed order) {
    return switch (order) {
      case Order.Open _ -> List.of(new DeletionRequested(reason, now));
      case Order.AwaitingDeletion _, Order.Leaving _, Order.Deleted _ -> List.of();
    };
  }

  private static Optional<Deleted> endBy(Fact fact) {
    return switch (fact) {
      case OrderEvent.StockRefused _ ->
          Optional.of(new Deleted(DeletionReason.OUT_OF_STOCK, null, fact.at()));
      case OrderEvent.PaymentRefused refused ->
          Optional.of(new Deleted(refused.reason(), null, fact.at()));
      case OrderEvent.DeliveryCancelled(var reason, var reasonText, var at) ->
          Optional.of(new Deleted(reason, reasonText, at));
      case OrderEvent.PlainFact _,
          OrderEvent.PaymentRequested _,
          OrderEvent.PaymentApproved _,
          OrderEvent.PaymentRefunded _,
          OrderEvent.PreparationUpdated _,
          OrderEvent.Shipped _ ->
          Optional.empty();
    };
  }

  @Override
  public Order evolve(Order order, OrderEvent event) {
    return switch (order) {
      case Order.Unknown _ when event instanceof OrderEvent.Placed placed ->
          new Order.Open(placed, Facts.NONE);
      case Order.Unknown unknown -> throw new IllegalStateException(unknown + " cannot " + event);
      case Order.Placed placed -> evolve(placed, event);
    };
  }

  private static Order evolve(Order.Placed order, OrderEvent event) {
    return switch (event) {
      case OrderEvent.Placed _ -> order;
      case DeletionRequested _ ->
          order instanceof Order.Open(var placement, var facts)
              ? new Order.AwaitingDeletion(placement, facts)
              : order;
      case Deleted(var reason, var reasonText, _) ->
          new Order.Deleted(order.placement(), order.facts(), reason, reasonText);
      case Fact fact -> with(fact, order);
    };
  }

  private static Order with(Fact fact, Order.Placed order) {
    Facts facts = order.facts().with(fact);
    boolean leaves =
        fact instanceof OrderEvent.Shipped || fact instanceof OrderEvent.PreparationUpdated;
    return switch (order) {
      case Order.Open(var placement, _) ->
          leaves ? new Order.Leaving(placement, facts) : new Order.Open(placement, facts);
      case Order.AwaitingDeletion(var placement, _) ->
          leaves
              ? new Order.Leaving(placement, facts)
              : new Order.AwaitingDeletion(placement, facts);
      case Order.Leaving(var placement, _) -> new Order.Leaving(placement, facts);
      case Order.Deleted(var placement, _, var reason, var reasonText) ->
          new Order.Deleted(placement, facts, reason, reasonText);
    };
  }

  /** A fact about an order that was never placed here: its message is parked with this reason. */
  static final class UnknownOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownOrder(Fact fact) {
      super("No such order, but " + fact.getClass().getSimpleName() + " at " + fact.at());
    }
  }
}
