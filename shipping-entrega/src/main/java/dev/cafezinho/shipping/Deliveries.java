package dev.cafezinho.shipping;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.StockRefused;
import dev.cafezinho.contracts.StockReserved;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.Deadlines;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.OutboxPublisher;
import dev.cafezinho.eventlog.due.DueWork;
import dev.cafezinho.shipping.Delivery.Stage;
import dev.cafezinho.shipping.DeliveryCommand.Cancel;
import dev.cafezinho.shipping.DeliveryCommand.NoteDeletion;
import dev.cafezinho.shipping.DeliveryCommand.NotePayment;
import dev.cafezinho.shipping.DeliveryCommand.NoteReservation;
import dev.cafezinho.shipping.DeliveryCommand.NoteStockRefusal;
import dev.cafezinho.shipping.DeliveryCommand.Ship;
import dev.cafezinho.shipping.DeliveryCommand.Withhold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes what the other services tell, and ships each order when its time has come. */
public final class Deliveries {
  /** The collection of their streams. */
  public static final String COLLECTION = "deliveries";

  private final CommandHandler<DeliveryCommand, Delivery, DeliveryEvent> handler;
  private final ParcelNumbers numbers;
  private final Clock clock;

  /**
   * The deliveries in the database.
   *
   * @param delay between an order's being ready to leave and its leaving
   */
  public Deliveries(
      MongoDatabase database,
      OutboxPublisher publisher,
      ParcelNumbers numbers,
      Deadlines deadlines,
      Duration delay,
      Clock clock) {
    var log = new EventLog<>(database, COLLECTION, DeliveryEvent.TYPES, publisher);
    this.handler =
        new CommandHandler<>(
            log, new DeliveryDecider(delay), DeliveryProcess::publish, deadlines, clock);
    this.numbers = numbers;
    this.clock = clock;
  }

  public Delivery of(String order) {
    return handler.load(order);
  }

  public void onPaymentApproved(PaymentApproved paid, Cause cause) {
    var order = new Order(paid.orderId(), paid.number(), paid.shopper(), paid.contents());
    note(order.id(), new NotePayment(order), cause);
  }

  public void onStockReserved(StockReserved reserved, Cause cause) {
    note(reserved.orderId(), new NoteReservation(Ticket.of(reserved)), cause);
  }

  public void onStockRefused(StockRefused refused, Cause cause) {
    note(refused.orderId(), new NoteStockRefusal(Ticket.of(refused)), cause);
  }

  public void onOrderDeleted(OrderDeleted deleted, Cause cause) {
    note(deleted.orderId(), new NoteDeletion(Ticket.of(deleted)), cause);
  }

  /** Whichever is first, this or the shipping, decides what becomes of the order. */
  public void onDeletionRequested(DeletionRequested request, Cause cause) {
    note(request.orderId(), new Withhold(request, clock.instant()), cause);
  }

  /**
   * The staff will not send it. Its stage is {@link Stage#SHIPPED} when they are too late; without
   * a ticket nobody has heard of it, and nothing has happened.
   */
  public Delivery cancel(String order, Cause cause) {
    var cancel = new Cancel(DeletionReason.CANCELLED_BY_STAFF, clock.instant());
    return handler.handle(order, cancel, cause);
  }

  /**
   * Ships an order whose time has come: see {@link DueWork#attend}. It belongs to the trace of what
   * made it possible, and takes a number only when there is something to ship.
   */
  public Optional<Instant> ship(String order, boolean isOwn) {
    var stream = isOwn ? handler.recall(order) : handler.read(order);
    if (isOwn && handler.state(stream).stage() != Stage.TO_SHIP) {
      stream = handler.read(order); // only what is so now may end its deadline
    }
    if (handler.state(stream).stage() == Stage.TO_SHIP) {
      var trace = stream.recorded().getLast().traceparent();
      var ship = new Ship(numbers.next(), clock.instant());
      var _ = handler.handle(order, ship, Cause.request(trace));
    }
    return Optional.empty();
  }

  private void note(String order, DeliveryCommand fact, Cause cause) {
    var _ = handler.handle(order, fact, cause);
  }
}
