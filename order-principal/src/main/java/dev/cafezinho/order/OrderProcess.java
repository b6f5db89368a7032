package dev.cafezinho.order;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import java.time.Instant;
import java.util.List;

/** The choreography as Principal sees it: what comes in, and what goes out. */
public final class OrderProcess {
  private OrderProcess() {}

  /** What another service's event means to the order. */
  public static List<OrderCommand> react(PublishedEvent event, Instant time) {
    return switch (event) {
      case StockReserved e -> recordPlain(e, e.reservedAt());
      case StockRefused e -> record(new OrderEvent.StockRefused(e.missing(), e.refusedAt()));
      case PaymentRequested e ->
          record(
              new OrderEvent.PaymentRequested(
                  e.amount(), e.pageUrl(), e.pixCode(), e.expiresAt(), time));
      case PaymentApproved e ->
          record(new OrderEvent.PaymentApproved(e.transactionId(), e.amount(), e.approvedAt()));
      case PaymentRefused e -> record(new OrderEvent.PaymentRefused(e.reason(), e.refusedAt()));
      case PaymentRefunded e -> record(new OrderEvent.PaymentRefunded(e.amount(), e.refundedAt()));
      case PreparationUpdated e ->
          record(new OrderEvent.PreparationUpdated(e.status(), e.invoiceNumber(), e.updatedAt()));
      case OrderShipped e ->
          record(new OrderEvent.Shipped(e.invoiceNumber(), e.trackingCode(), e.shippedAt()));
      case DeliveryCancelled e ->
          record(new OrderEvent.DeliveryCancelled(e.reason(), e.reasonText(), e.cancelledAt()));
      case OrderCreated _, DeletionRequested _, OrderDeleted _ -> List.of();
    };
  }

  /** What the other services are told of an order's event. */
  public static List<PublishedEvent> publish(Order state, OrderEvent event) {
    if (!(state instanceof Order.Placed order)) {
      return List.of();
    }
    return switch (event) {
      case OrderEvent.Placed e ->
          List.of(new OrderCreated(e.orderId(), e.number(), e.shopper(), e.contents(), e.at()));
      case OrderEvent.DeletionRequested e ->
          List.of(
              new DeletionRequested(
                  order.id(), order.number(), order.shopper(), e.reason(), e.at()));
      case OrderEvent.Deleted e ->
          List.of(
              new OrderDeleted(
                  order.id(), order.number(), order.shopper(), e.reason(), e.reasonText(), e.at()));
      case OrderEvent.Fact _ -> List.of();
    };
  }

  private static List<OrderCommand> record(OrderEvent.Fact fact) {
    return List.of(new OrderCommand.RecordFact(fact));
  }

  /** For a fact of which no rule and no page needs more than that it happened. */
  private static List<OrderCommand> recordPlain(PublishedEvent event, Instant at) {
    return record(new OrderEvent.PlainFact(Publication.of(event), at));
  }
}
