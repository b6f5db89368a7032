package dev.cafezinho.shipping;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.shipping.Delivery.Stage;
import dev.cafezinho.shipping.Delivery.Stock;
import dev.cafezinho.shipping.DeliveryCommand.Cancel;
import dev.cafezinho.shipping.DeliveryCommand.NoteDeletion;
import dev.cafezinho.shipping.DeliveryCommand.NotePayment;
import dev.cafezinho.shipping.DeliveryCommand.NoteReservation;
import dev.cafezinho.shipping.DeliveryCommand.NoteStockRefusal;
import dev.cafezinho.shipping.DeliveryCommand.Ship;
import dev.cafezinho.shipping.DeliveryCommand.Withhold;
import dev.cafezinho.shipping.DeliveryEvent.Cancelled;
import dev.cafezinho.shipping.DeliveryEvent.InvoiceIssued;
import dev.cafezinho.shipping.DeliveryEvent.OrderDeleted;
import dev.cafezinho.shipping.DeliveryEvent.Paid;
import dev.cafezinho.shipping.DeliveryEvent.Reserved;
import dev.cafezinho.shipping.DeliveryEvent.Shipped;
import dev.cafezinho.shipping.DeliveryEvent.StockRefused;
import dev.cafezinho.shipping.DeliveryEvent.Withheld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between a deletion and the shipping, whichever is first ends the delivery. This is where the shop
 * decides it: Principal deletes nothing that may have left before it is told that it stays.
 */
final class DeliveryDecider implements Decider<DeliveryCommand, Delivery, DeliveryEvent> {
  private final Duration delay;

  /**
   * @param delay between an order's being ready to leave and its leaving
   */
  DeliveryDecider(Duration delay) {
    this.delay = delay;
  }

  @Override
  public Delivery initial() {
    return Delivery.NOTHING_KNOWN;
  }

  @Override
  public List<DeliveryEvent> decide(DeliveryCommand command, Delivery delivery) {
    if (hasEnded(delivery)) {
      return List.of();
    }
    return switch (command) {
      case NotePayment(var order) when delivery.order() == null -> List.of(new Paid(order));
      case NoteReservation(var ticket) when delivery.stock() == Stock.UNDECIDED ->
          List.of(new Reserved(ticket));
      case NoteStockRefusal(var ticket) when delivery.stock() == Stock.UNDECIDED ->
          List.of(new StockRefused(ticket));
      case NoteDeletion(var ticket) -> List.of(new OrderDeleted(ticket));
      case Withhold(var request, var at) -> List.of(new Withheld(request, at));
      case Cancel(var reason, var at) -> cancel(reason, at, delivery);
      case Ship(var parcel, var at) when delivery.stage() == Stage.TO_SHIP ->
          List.of(
              new InvoiceIssued("%09d".formatted(parcel), at),
              new Shipped(TrackingCode.of(parcel), at));
      case NotePayment _, NoteReservation _, NoteStockRefusal _, Ship _ -> List.of();
    };
  }

  /** What nobody has heard of cannot be told by its number to anybody. */
  private static List<DeliveryEvent> cancel(DeletionReason reason, Instant at, Delivery delivery) {
    Ticket ticket = delivery.ticket();
    return ticket == null ? List.of() : List.of(new Cancelled(ticket, reason, at));
  }

  @Override
  public Delivery evolve(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case Paid(var order) -> delivery.paid(order);
      case Reserved(var ticket) -> delivery.answeredByEstoque(Stock.RESERVED, ticket);
      case StockRefused(var ticket) -> delivery.answeredByEstoque(Stock.REFUSED, ticket);
      case OrderDeleted(var ticket) -> delivery.orderDeleted(ticket);
      case Withheld(var request, _) -> delivery.orderDeleted(Ticket.of(request));
      case Cancelled(var ticket, _, _) -> delivery.orderDeleted(ticket);
      case InvoiceIssued(var number, var at) ->
          delivery.invoiced(Invoice.of(order(delivery), number, at));
      case Shipped _ -> delivery;
    };
  }

  @Override
  public @Nullable Instant dueAt(Delivery delivery, Instant since) {
    return delivery.stage() == Stage.TO_SHIP ? since.plus(delay) : null;
  }

  private static boolean hasEnded(Delivery delivery) {
    return switch (delivery.stage()) {
      case SHIPPED, DELETED -> true;
      case WAITING, TO_SHIP, TO_PREPARE -> false;
    };
  }

  private static Order order(Delivery delivery) {
    Order order = delivery.order();
    if (order == null) {
      throw new IllegalStateException(
          "Shipped without having been paid: " + Ticket.idOf(delivery.ticket()));
    }
    return order;
  }
}
