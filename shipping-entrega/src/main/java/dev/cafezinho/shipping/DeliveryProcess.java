package dev.cafezinho.shipping;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import java.time.Instant;
import java.util.List;

/** What Entrega does when others publish something, and what it publishes itself. */
public final class DeliveryProcess {
  private DeliveryProcess() {}

  public static DeliveryCommand react(PaymentApproved paid, Instant now) {
    return new DeliveryCommand.RecordPayment(
        new Order(paid.orderId(), paid.number(), paid.shopper(), paid.contents()), now);
  }

  public static DeliveryCommand react(StockReserved reserved, Instant now) {
    return new DeliveryCommand.RecordReservation(Ticket.of(reserved), now);
  }

  public static DeliveryCommand react(StockRefused refused) {
    return new DeliveryCommand.RecordStockRefusal(Ticket.of(refused));
  }

  /** Whichever is first, this, the shipping or a claim, decides what becomes of the order. */
  public static DeliveryCommand react(DeletionRequested request, Instant now) {
    return new DeliveryCommand.Withhold(request, now);
  }

  public static DeliveryCommand react(OrderDeleted deleted) {
    return new DeliveryCommand.RecordDeletion(Ticket.of(deleted));
  }

  /**
   * @param delivery after the whole decision
   */
  public static List<PublishedEvent> publish(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case DeliveryEvent.Shipped(var trackingCode, _, var at) ->
          List.of(shipped(delivery, trackingCode, at));
      case DeliveryEvent.Withheld(var request, var at) ->
          List.of(
              new DeliveryCancelled(
                  request.orderId(), request.number(), request.shopper(), request.reason(), at));
      case DeliveryEvent.Cancelled(var ticket, var reason, var reasonText, _, var at) ->
          List.of(
              new DeliveryCancelled(
                  ticket.orderId(), ticket.number(), ticket.shopper(), reason, reasonText, at));
      case DeliveryEvent.Claimed(_, _, var at) -> moved(delivery, OrderStatus.PREPARING, at);
      case DeliveryEvent.MadeReady(_, var at) -> moved(delivery, OrderStatus.READY, at);
      case DeliveryEvent.PickedUp(_, var at) -> moved(delivery, OrderStatus.PICKED_UP, at);
      case DeliveryEvent.Paid _,
          DeliveryEvent.Reserved _,
          DeliveryEvent.StockRefused _,
          DeliveryEvent.OrderDeleted _,
          DeliveryEvent.Queued _,
          DeliveryEvent.InvoiceIssued _ ->
          List.of();
    };
  }

  private static List<PublishedEvent> moved(Delivery delivery, OrderStatus status, Instant at) {
    Preparation preparation =
        switch (delivery) {
          case Delivery.Begun begun -> begun.preparation();
          case Delivery.PickedUp pickedUp -> pickedUp.preparation();
          default ->
              throw new IllegalStateException(
                  "Moved without having been claimed: " + Ticket.idOf(delivery.ticket()));
        };
    Order order = preparation.order();
    return List.of(
        new PreparationUpdated(
            order.id(),
            order.number(),
            order.shopper(),
            status,
            preparation.invoice().number(),
            preparation.queuedAt(),
            preparation.claimedAt(),
            at));
  }

  private static OrderShipped shipped(Delivery delivery, String trackingCode, Instant at) {
    if (delivery instanceof Delivery.Shipped(var order, var invoice)) {
      return new OrderShipped(
          order.id(), order.number(), order.shopper(), invoice.number(), trackingCode, at);
    }
    throw new IllegalStateException(
        "Shipped without order or nota: " + Ticket.idOf(delivery.ticket()));
  }
}
