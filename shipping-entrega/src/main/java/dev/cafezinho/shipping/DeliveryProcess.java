package dev.cafezinho.shipping;

import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.shipping.DeliveryEvent.Cancelled;
import dev.cafezinho.shipping.DeliveryEvent.InvoiceIssued;
import dev.cafezinho.shipping.DeliveryEvent.OrderDeleted;
import dev.cafezinho.shipping.DeliveryEvent.Paid;
import dev.cafezinho.shipping.DeliveryEvent.Reserved;
import dev.cafezinho.shipping.DeliveryEvent.Shipped;
import dev.cafezinho.shipping.DeliveryEvent.StockRefused;
import dev.cafezinho.shipping.DeliveryEvent.Withheld;
import java.time.Instant;
import java.util.List;

/** What others are told of a delivery. */
final class DeliveryProcess {
  private DeliveryProcess() {}

  static List<PublishedEvent> publish(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case Shipped(var trackingCode, var at) -> List.of(shipped(delivery, trackingCode, at));
      case Withheld(var request, var at) ->
          List.of(
              new DeliveryCancelled(
                  request.orderId(), request.number(), request.shopper(), request.reason(), at));
      case Cancelled(Ticket(var id, var number, var shopper), var reason, var at) ->
          List.of(new DeliveryCancelled(id, number, shopper, reason, at));
      case Paid _, Reserved _, StockRefused _, OrderDeleted _, InvoiceIssued _ -> List.of();
    };
  }

  private static OrderShipped shipped(Delivery delivery, String trackingCode, Instant at) {
    Order order = delivery.order();
    Invoice invoice = delivery.invoice();
    if (order == null || invoice == null) {
      throw new IllegalStateException(
          "Shipped without order or nota: " + Ticket.idOf(delivery.ticket()));
    }
    return new OrderShipped(
        order.id(), order.number(), order.shopper(), invoice.number(), trackingCode, at);
  }
}
