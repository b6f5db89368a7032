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
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import java.time.Instant;
import java.util.List;

/** The choreography as Principal sees it: what comes in, and what goes out. */
final class OrderProcess {
  private OrderProcess() {}

  /** What another service's event means to the order. */
  static List<OrderCommand> react(PublishedEvent event, Instant time) {
    return switch (event) {
      case StockReserved e -> learn(new OrderEvent.StockReserved(e.reservedAt()));
      case StockRefused e -> learn(new OrderEvent.StockRefused(e.missing(), e.refusedAt()));
      case PaymentRequested e ->
          learn(
              new OrderEvent.PaymentRequested(
                  e.amount(), e.pageUrl(), e.pixCode(), e.expiresAt(), time));
      case PaymentApproved e ->
          learn(new OrderEvent.PaymentApproved(e.transactionId(), e.amount(), e.approvedAt()));
      case PaymentRefused e -> learn(new OrderEvent.PaymentRefused(e.reason(), e.refusedAt()));
      case PaymentRefunded e -> learn(new OrderEvent.PaymentRefunded(e.amount(), e.refundedAt()));
      case PreparationUpdated e ->
          learn(new OrderEvent.PreparationUpdated(e.status(), e.updatedAt()));
      case OrderShipped e ->
          learn(new OrderEvent.Shipped(e.invoiceNumber(), e.trackingCode(), e.shippedAt()));
      case DeliveryCancelled e ->
          learn(new OrderEvent.DeliveryCancelled(e.reason(), e.cancelledAt()));
      case OrderCreated _, DeletionRequested _, OrderDeleted _ -> List.of();
    };
  }

  /** What the other services are told of an order's event. */
  static List<PublishedEvent> publish(Order state, OrderEvent event) {
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
              new OrderDeleted(order.id(), order.number(), order.shopper(), e.reason(), e.at()));
      case OrderEvent.StockReserved _,
          OrderEvent.StockRefused _,
          OrderEvent.PaymentRequested _,
          OrderEvent.PaymentApproved _,
          OrderEvent.PaymentRefused _,
          OrderEvent.PaymentRefunded _,
          OrderEvent.PreparationUpdated _,
          OrderEvent.Shipped _,
          OrderEvent.DeliveryCancelled _ ->
          List.of();
    };
  }

  private static List<OrderCommand> learn(OrderEvent fact) {
    return List.of(new OrderCommand.Learn(fact));
  }
}
