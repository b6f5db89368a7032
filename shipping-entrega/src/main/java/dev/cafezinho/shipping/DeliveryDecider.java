package dev.cafezinho.shipping;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.shipping.DeliveryCommand.Cancel;
import dev.cafezinho.shipping.DeliveryCommand.RecordDeletion;
import dev.cafezinho.shipping.DeliveryCommand.RecordPayment;
import dev.cafezinho.shipping.DeliveryCommand.RecordReservation;
import dev.cafezinho.shipping.DeliveryCommand.RecordStockRefusal;
import dev.cafezinho.shipping.DeliveryCommand.Ship;
import dev.cafezinho.shipping.DeliveryCommand.Withhold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between a deletion and the shipping, whichever is first ends the delivery. This is where the shop
 * decides it: Principal deletes nothing that may have left before it is told that it stays.
 */
public final class DeliveryDecider implements Decider<DeliveryCommand, Delivery, DeliveryEvent> {
  private final Duration delay;

  /**
   * @param delay between an order's being ready to leave and its leaving
   */
  public DeliveryDecider(Duration delay) {
    this.delay = delay;
  }

  @Override
  public Delivery initial() {
    return new Delivery.Unknown();
  }

  @Override
  public List<DeliveryEvent> decide(DeliveryCommand command, Delivery delivery) {
    if (hasEnded(delivery)) {
      return List.of();
    }
    return switch (command) {
      case RecordPayment(var order) when awaitsPayment(delivery) ->
          List.of(new DeliveryEvent.Paid(order));
      case RecordReservation(var ticket) when awaitsStock(delivery) ->
          List.of(new DeliveryEvent.Reserved(ticket));
      case RecordStockRefusal(var ticket) when awaitsStock(delivery) ->
          List.of(new DeliveryEvent.StockRefused(ticket));
      case RecordDeletion(var ticket) -> List.of(new DeliveryEvent.OrderDeleted(ticket));
      case Withhold(var request, var at) -> List.of(new DeliveryEvent.Withheld(request, at));
      case Cancel(var reason, var at) -> cancel(reason, at, delivery);
      case Ship(var parcel, var at) when delivery instanceof Delivery.ToShip ->
          List.of(
              new DeliveryEvent.InvoiceIssued("%09d".formatted(parcel), at),
              new DeliveryEvent.Shipped(TrackingCode.of(parcel), at));
      case RecordPayment _, RecordReservation _, RecordStockRefusal _, Ship _ -> List.of();
    };
  }

  /** What nobody has heard of cannot be told by its number to anybody. */
  private static List<DeliveryEvent> cancel(DeletionReason reason, Instant at, Delivery delivery) {
    Ticket ticket = delivery.ticket();
    return ticket == null ? List.of() : List.of(new DeliveryEvent.Cancelled(ticket, reason, at));
  }

  @Override
  public Delivery evolve(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case DeliveryEvent.Paid(var order) -> paid(delivery, order);
      case DeliveryEvent.Reserved(var ticket) ->
          delivery instanceof Delivery.Paid(var order)
              ? Delivery.ready(order)
              : new Delivery.Reserved(ticket);
      case DeliveryEvent.StockRefused(var ticket) ->
          new Delivery.OutOfStock(known(ticket, delivery));
      case DeliveryEvent.OrderDeleted(var ticket) -> new Delivery.Deleted(known(ticket, delivery));
      case DeliveryEvent.Withheld(var request, _) -> new Delivery.Deleted(Ticket.of(request));
      case DeliveryEvent.Cancelled(var ticket, _, _) -> new Delivery.Deleted(ticket);
      case DeliveryEvent.InvoiceIssued(var number, var at) -> shipped(delivery, number, at);
      case DeliveryEvent.Shipped(var tracking, _) -> tracked(delivery, tracking);
    };
  }

  @Override
  public @Nullable Instant dueAt(Delivery delivery, Instant since) {
    return delivery instanceof Delivery.ToShip ? since.plus(delay) : null;
  }

  private static boolean hasEnded(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Shipped _, Delivery.Deleted _ -> true;
      case Delivery.Unknown _,
          Delivery.Reserved _,
          Delivery.Paid _,
          Delivery.OutOfStock _,
          Delivery.ToShip _,
          Delivery.ToPrepare _ ->
          false;
    };
  }

  /** What is out of stock needs the payment only to know what it is called. */
  private static boolean awaitsPayment(Delivery delivery) {
    return delivery instanceof Delivery.Unknown
        || delivery instanceof Delivery.Reserved
        || delivery.equals(new Delivery.OutOfStock(null));
  }

  private static boolean awaitsStock(Delivery delivery) {
    return delivery instanceof Delivery.Unknown || delivery instanceof Delivery.Paid;
  }

  private static Delivery paid(Delivery delivery, Order order) {
    return switch (delivery) {
      case Delivery.Unknown _ -> new Delivery.Paid(order);
      case Delivery.Reserved _ -> Delivery.ready(order);
      case Delivery.OutOfStock _ -> new Delivery.OutOfStock(order.ticket());
      case Delivery.Paid _,
          Delivery.ToShip _,
          Delivery.ToPrepare _,
          Delivery.Shipped _,
          Delivery.Deleted _ ->
          delivery;
    };
  }

  private static Delivery shipped(Delivery delivery, String number, Instant at) {
    if (delivery instanceof Delivery.ToShip(var order)) {
      return new Delivery.Shipped(order, Invoice.of(order, number, at));
    }
    throw new IllegalStateException(
        "Shipped without having been ready: " + Ticket.idOf(delivery.ticket()));
  }

  private static Delivery tracked(Delivery delivery, String tracking) {
    return delivery instanceof Delivery.Shipped(var order, var invoice)
        ? new Delivery.Shipped(order, invoice.trackedBy(tracking))
        : delivery;
  }

  private static @Nullable Ticket known(@Nullable Ticket told, Delivery delivery) {
    return told == null ? delivery.ticket() : told;
  }
}
