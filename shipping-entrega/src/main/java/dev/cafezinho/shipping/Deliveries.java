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
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.Outbox;
import dev.cafezinho.service.Deadlines;
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

/** Notes what the other services tell, and ships each order when its time has come. */
public final class Deliveries {
  /** When to look again at an order whose time came before its last fact was written. */
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final EventLog<DeliveryEvent> log;
  private final DeliveryDecider decider = new DeliveryDecider();
  private final CommandHandler<DeliveryCommand, Delivery, DeliveryEvent> handler;
  private final ParcelNumbers numbers;
  private final Deadlines due;
  private final Duration delay;
  private final Clock clock;

  /** The deliveries in the database; what others are told of them goes through the outbox. */
  public Deliveries(
      MongoDatabase database,
      Outbox outbox,
      ParcelNumbers numbers,
      Deadlines due,
      Duration delay,
      Clock clock) {
    this.log = new EventLog<>(database, "deliveries", DeliveryEvent.TYPES, outbox);
    this.handler = new CommandHandler<>(log, decider, Announcements::of, clock);
    this.numbers = numbers;
    this.due = due;
    this.delay = delay;
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
    due.clear(deleted.orderId());
  }

  /** Whichever is first, this or the shipping, decides what becomes of the order. */
  public void onDeletionRequested(DeletionRequested request, Cause cause) {
    note(request.orderId(), new Withhold(request, clock.instant()), cause);
    due.clear(request.orderId());
  }

  /**
   * The staff will not send it. Its stage is {@link Stage#SHIPPED} when they are too late; without
   * a ticket nobody has heard of it, and nothing has happened.
   */
  public Delivery cancel(String order, Cause cause) {
    var cancel = new Cancel(DeletionReason.CANCELLED_BY_STAFF, clock.instant());
    Delivery delivery = handler.handle(order, cancel, cause);
    if (delivery.stage() == Stage.DELETED) {
      due.clear(order);
    }
    return delivery;
  }

  /** To be called when the order's time has come; does nothing that was done before. */
  public void onDue(String order) {
    switch (of(order).stage()) {
      case TO_SHIP -> ship(order);
      case SHIPPED, DELETED, TO_PREPARE -> due.clear(order);
      case WAITING -> due.set(order, clock.instant().plus(A_WHILE));
    }
  }

  private void note(String order, DeliveryCommand fact, Cause cause) {
    boolean expected = after(fact, of(order)).stage() == Stage.TO_SHIP;
    if (expected) {
      // before the write that makes it necessary, lest a crash in between forgets the order
      due.set(order, clock.instant().plus(delay));
    }
    if (handler.handle(order, fact, cause).stage() != Stage.TO_SHIP) {
      return;
    }
    if (delay.isZero()) {
      ship(order);
    } else if (!expected) {
      // two facts at once: neither saw the other coming
      due.set(order, clock.instant().plus(delay));
    }
  }

  private Delivery after(DeliveryCommand fact, Delivery delivery) {
    return decider.evolve(delivery, decider.decide(fact, delivery));
  }

  private void ship(String order) {
    // it belongs to the trace of what made it possible
    String trace = log.load(order).recorded().getLast().traceparent();
    var ship = new Ship(numbers.next(), clock.instant());
    var _ = handler.handle(order, ship, Cause.request(trace));
    due.clear(order);
  }
}
