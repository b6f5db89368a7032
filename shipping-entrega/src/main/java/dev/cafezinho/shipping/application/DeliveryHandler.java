package dev.cafezinho.shipping.application;

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
import dev.cafezinho.eventlog.due.DueWork;
import dev.cafezinho.shipping.Delivery;
import dev.cafezinho.shipping.DeliveryCommand;
import dev.cafezinho.shipping.DeliveryDecider;
import dev.cafezinho.shipping.DeliveryEvent;
import dev.cafezinho.shipping.DeliveryProcess;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Records what the other services publish, and ships each order when its time has come. */
public final class DeliveryHandler {
  private final CommandHandler<DeliveryCommand, Delivery, DeliveryEvent> handler;
  private final ParcelNumbers numbers;
  private final Clock clock;

  public DeliveryHandler(
      EventLog<DeliveryEvent> log,
      DeliveryDecider decider,
      ParcelNumbers numbers,
      Deadlines deadlines,
      Clock clock) {
    this.handler = new CommandHandler<>(log, decider, DeliveryProcess::publish, deadlines, clock);
    this.numbers = numbers;
    this.clock = clock;
  }

  public Delivery of(String order) {
    return handler.load(order);
  }

  /** Most often the first that is heard of an order. */
  public void onStockReserved(StockReserved reserved, Cause cause) {
    var _ = handler.begin(reserved.orderId(), DeliveryProcess.react(reserved), cause);
  }

  public void onStockRefused(StockRefused refused, Cause cause) {
    var _ = handler.begin(refused.orderId(), DeliveryProcess.react(refused), cause);
  }

  public void onPaymentApproved(PaymentApproved paid, Cause cause) {
    var _ = handler.handle(paid.orderId(), DeliveryProcess.react(paid), cause);
  }

  public void onOrderDeleted(OrderDeleted deleted, Cause cause) {
    var _ = handler.handle(deleted.orderId(), DeliveryProcess.react(deleted), cause);
  }

  public void onDeletionRequested(DeletionRequested request, Cause cause) {
    var withhold = DeliveryProcess.react(request, clock.instant());
    var _ = handler.handle(request.orderId(), withhold, cause);
  }

  /**
   * The staff will not send it. The answer is {@link Delivery.Shipped} when they are too late;
   * without a ticket nobody has heard of it, and nothing has happened.
   */
  public Delivery cancel(String order, Cause cause) {
    var reason = DeletionReason.CANCELLED_BY_STAFF;
    return handler.handle(order, new DeliveryCommand.Cancel(reason, clock.instant()), cause);
  }

  /**
   * Ships an order whose time has come: see {@link DueWork#attend}. It belongs to the trace of what
   * made it possible, and takes a number only when there is something to ship.
   */
  public Optional<Instant> ship(String order, boolean isOwn) {
    var stream = isOwn ? handler.recall(order) : handler.read(order);
    if (isOwn && !(handler.state(stream) instanceof Delivery.ToShip)) {
      stream = handler.read(order); // only what is so now may end its deadline
    }
    if (handler.state(stream) instanceof Delivery.ToShip) {
      var trace = stream.recorded().getLast().traceparent();
      var ship = new DeliveryCommand.Ship(numbers.next(), clock.instant());
      var _ = handler.handle(order, ship, Cause.request(trace));
    }
    return Optional.empty();
  }
}
