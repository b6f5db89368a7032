package dev.cafezinho.shipping;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.shipping.DeliveryCommand.Cancel;
import dev.cafezinho.shipping.DeliveryCommand.Claim;
import dev.cafezinho.shipping.DeliveryCommand.GiveUp;
import dev.cafezinho.shipping.DeliveryCommand.HandOver;
import dev.cafezinho.shipping.DeliveryCommand.MakeReady;
import dev.cafezinho.shipping.DeliveryCommand.RecordDeletion;
import dev.cafezinho.shipping.DeliveryCommand.RecordPayment;
import dev.cafezinho.shipping.DeliveryCommand.RecordReservation;
import dev.cafezinho.shipping.DeliveryCommand.RecordStockRefusal;
import dev.cafezinho.shipping.DeliveryCommand.Send;
import dev.cafezinho.shipping.DeliveryCommand.Ship;
import dev.cafezinho.shipping.DeliveryCommand.Withhold;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between a deletion and the shipping, or the beginning of the preparation, whichever is first
 * counts. This is where the shop decides it: Principal deletes nothing that may have left before it
 * is told that it stays. Of two of the staff who claim the same order one is refused.
 */
public final class DeliveryDecider implements Decider<DeliveryCommand, Delivery, DeliveryEvent> {
  /** The list that the staff see. */
  public static final String QUEUE = "queue";

  private final Duration delay;
  private final Duration preparationTimeout;
  private final boolean byStaff;

  /**
   * @param delay between an order's being ready to leave and its leaving
   * @param preparationTimeout for how long a counter order waits for somebody to claim it
   * @param byStaff whether deliveries stand in the queue of the staff, too, and leave by them
   */
  public DeliveryDecider(Duration delay, Duration preparationTimeout, boolean byStaff) {
    this.delay = delay;
    this.preparationTimeout = preparationTimeout;
    this.byStaff = byStaff;
  }

  @Override
  public Delivery initial() {
    return new Delivery.Unknown();
  }

  @Override
  public List<DeliveryEvent> decide(DeliveryCommand command, Delivery delivery) {
    if (command instanceof DeliveryCommand.Step step) {
      return decide(step, delivery);
    }
    if (hasEnded(delivery)) {
      return List.of();
    }
    return switch (command) {
      case RecordPayment(var order, var at) when awaitsPayment(delivery) ->
          queued(new DeliveryEvent.Paid(order), delivery, at);
      case RecordReservation(var ticket, var at) when awaitsStock(delivery) ->
          queued(new DeliveryEvent.Reserved(ticket), delivery, at);
      case RecordStockRefusal(var ticket) when awaitsStock(delivery) ->
          List.of(new DeliveryEvent.StockRefused(ticket));
      case RecordDeletion(var ticket) -> List.of(new DeliveryEvent.OrderDeleted(ticket));
      case Withhold(var request, var at) when !(delivery instanceof Delivery.Begun) ->
          List.of(new DeliveryEvent.Withheld(request, at));
      case Cancel cancel -> cancelled(cancel, delivery);
      case GiveUp(var at) when isAwaited(delivery) ->
          List.of(
              new DeliveryEvent.Cancelled(
                  ticketOf(delivery), DeletionReason.PREPARATION_TIMEOUT, null, null, at));
      case Ship(var parcel, var at) when delivery instanceof Delivery.ToShip ->
          List.of(
              new DeliveryEvent.InvoiceIssued(nota(parcel), at),
              new DeliveryEvent.Shipped(TrackingCode.of(parcel), null, at));
      case RecordPayment _,
          RecordReservation _,
          RecordStockRefusal _,
          Withhold _,
          GiveUp _,
          Ship _,
          DeliveryCommand.Step _ ->
          List.of();
    };
  }

  private static List<DeliveryEvent> decide(DeliveryCommand.Step step, Delivery delivery) {
    return switch (step) {
      case Claim(var by, var parcel, var at) when delivery instanceof Delivery.Queued ->
          List.of(new DeliveryEvent.Claimed(by, nota(parcel), at));
      case MakeReady(var by, var at) when delivery instanceof Delivery.Claimed ->
          List.of(new DeliveryEvent.MadeReady(by, at));
      case HandOver(var by, var at)
          when delivery instanceof Delivery.Ready ready && ready.order().isForCounter() ->
          List.of(new DeliveryEvent.PickedUp(by, at));
      case Send send
          when delivery instanceof Delivery.InQueue inQueue && !inQueue.order().isForCounter() ->
          sent(send, inQueue);
      case Claim _, MakeReady _, HandOver _, Send _ -> throw new NotInState(step, delivery);
    };
  }

  /** Whoever sends what nobody has claimed has prepared it as well. */
  private static List<DeliveryEvent> sent(Send send, Delivery.InQueue delivery) {
    Invoice invoice = delivery.invoice();
    if (invoice == null) {
      return List.of(
          new DeliveryEvent.InvoiceIssued(nota(send.parcel()), send.at()),
          new DeliveryEvent.Shipped(TrackingCode.of(send.parcel()), send.by(), send.at()));
    }
    long parcel = Long.parseLong(invoice.number());
    return List.of(new DeliveryEvent.Shipped(TrackingCode.of(parcel), send.by(), send.at()));
  }

  /** What the staff are to do stands in their queue from the moment it is paid and reserved. */
  private List<DeliveryEvent> queued(DeliveryEvent fact, Delivery delivery, Instant at) {
    Delivery after = evolve(delivery, fact);
    return after instanceof Delivery.ToPrepare || (byStaff && after instanceof Delivery.ToShip)
        ? List.of(fact, new DeliveryEvent.Queued(at))
        : List.of(fact);
  }

  /** What nobody has heard of cannot be told by its number to anybody. */
  private static List<DeliveryEvent> cancelled(Cancel cancel, Delivery delivery) {
    Ticket ticket = delivery.ticket();
    return ticket == null
        ? List.of()
        : List.of(
            new DeliveryEvent.Cancelled(
                ticket,
                DeletionReason.CANCELLED_BY_STAFF,
                cancel.reasonText(),
                cancel.by(),
                cancel.at()));
  }

  private static String nota(long parcel) {
    return "%09d".formatted(parcel);
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
      case DeliveryEvent.Cancelled(var ticket, _, _, _, _) -> new Delivery.Deleted(ticket);
      case DeliveryEvent.Queued(var at) -> new Delivery.Queued(readyOrder(delivery), at);
      case DeliveryEvent.Claimed(var by, var number, var at) ->
          claimed((Delivery.Queued) delivery, by, number, at);
      case DeliveryEvent.MadeReady(_, var at) ->
          new Delivery.Ready(((Delivery.Claimed) delivery).preparation(), at);
      case DeliveryEvent.PickedUp(_, var at) -> pickedUp((Delivery.Ready) delivery, at);
      case DeliveryEvent.InvoiceIssued(var number, var at) ->
          new Delivery.Shipped(readyOrder(delivery), Invoice.of(readyOrder(delivery), number, at));
      case DeliveryEvent.Shipped(var tracking, _, _) -> tracked(delivery, tracking);
    };
  }

  /** A delivery that the staff send is not waited for at the counter, and is never given up. */
  @Override
  public @Nullable Instant dueAt(Delivery delivery, Instant since) {
    if (delivery instanceof Delivery.ToShip) {
      return since.plus(delay);
    }
    return isAwaited(delivery) ? since.plus(preparationTimeout) : null;
  }

  @Override
  public @Nullable String listOf(Delivery delivery) {
    return switch (delivery) {
      case Delivery.InQueue _ -> QUEUE;
      case Delivery.PickedUp pickedUp -> pickedUpIn(pickedUp.at());
      default -> null;
    };
  }

  /** The list of what was picked up in the hour of the time. */
  public static String pickedUpIn(Instant at) {
    return "picked-up/" + at.truncatedTo(ChronoUnit.HOURS);
  }

  /** Somebody waits at the counter, and nobody has begun. */
  private static boolean isAwaited(Delivery delivery) {
    return delivery instanceof Delivery.Queued(var order, _) && order.isForCounter();
  }

  private static Ticket ticketOf(Delivery delivery) {
    return requireNonNull(delivery.ticket(), "ticket");
  }

  private static boolean hasEnded(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Shipped _, Delivery.PickedUp _, Delivery.Deleted _ -> true;
      case Delivery.Unknown _,
          Delivery.Reserved _,
          Delivery.Paid _,
          Delivery.OutOfStock _,
          Delivery.ToShip _,
          Delivery.ToPrepare _,
          Delivery.InQueue _ ->
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
          Delivery.InQueue _,
          Delivery.PickedUp _,
          Delivery.Shipped _,
          Delivery.Deleted _ ->
          delivery;
    };
  }

  /** The order of a delivery that can be queued or shipped. */
  private static Order readyOrder(Delivery delivery) {
    return switch (delivery) {
      case Delivery.ToShip(var order) -> order;
      case Delivery.ToPrepare(var order) -> order;
      case Delivery.Queued(var order, _) -> order;
      default ->
          throw new IllegalStateException(
              "Queued or shipped without having been ready: " + Ticket.idOf(delivery.ticket()));
    };
  }

  private static Delivery claimed(Delivery.Queued delivery, String by, String number, Instant at) {
    Order order = delivery.order();
    return new Delivery.Claimed(
        new Preparation(order, Invoice.of(order, number, at), delivery.queuedAt(), by, at));
  }

  private static Delivery pickedUp(Delivery.Ready delivery, Instant at) {
    return new Delivery.PickedUp(delivery.preparation(), delivery.since(), at);
  }

  private static Delivery tracked(Delivery delivery, String tracking) {
    return switch (delivery) {
      case Delivery.Shipped(var order, var invoice) ->
          new Delivery.Shipped(order, invoice.trackedBy(tracking));
      case Delivery.Begun begun ->
          new Delivery.Shipped(begun.order(), begun.preparation().invoice().trackedBy(tracking));
      default -> delivery;
    };
  }

  private static @Nullable Ticket known(@Nullable Ticket told, Delivery delivery) {
    return told == null ? delivery.ticket() : told;
  }
}
