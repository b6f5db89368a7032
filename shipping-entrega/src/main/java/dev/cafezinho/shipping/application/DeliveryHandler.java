package dev.cafezinho.shipping.application;

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
import dev.cafezinho.shipping.NotInState;
import dev.cafezinho.shipping.figures.PreparationTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records what the other services publish, takes the steps of the staff, and ships each order when
 * its time has come.
 */
public final class DeliveryHandler {
  private static final Comparator<Delivery.InQueue> OLDEST_FIRST =
      Comparator.comparing(Delivery.InQueue::queuedAt)
          .thenComparingLong(inQueue -> inQueue.order().number());

  private final CommandHandler<DeliveryCommand, Delivery, DeliveryEvent> handler;
  private final EventLog<DeliveryEvent> log;
  private final ParcelNumbers numbers;
  private final Clock clock;

  public DeliveryHandler(
      EventLog<DeliveryEvent> log,
      DeliveryDecider decider,
      ParcelNumbers numbers,
      Deadlines deadlines,
      Clock clock) {
    this.handler = new CommandHandler<>(log, decider, DeliveryProcess::publish, deadlines, clock);
    this.log = log;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Delivery of(String order) {
    return handler.load(order);
  }

  /** What the staff have to do, oldest first, as the store has it now. */
  public List<Delivery.InQueue> queue() {
    return log.listed(DeliveryDecider.QUEUE).stream()
        .map(handler::state)
        .filter(Delivery.InQueue.class::isInstance)
        .map(Delivery.InQueue.class::cast)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /**
   * What went over the counter since then: what is in the queue and has been claimed, and what was
   * picked up, an hour after the other, by one read for each.
   */
  public List<PreparationTimes> preparedSince(Instant since) {
    List<PreparationTimes> found = new ArrayList<>();
    queue().forEach(delivery -> PreparationTimes.of(delivery).ifPresent(found::add));
    Instant now = clock.instant();
    for (Instant hour = since.truncatedTo(ChronoUnit.HOURS);
        !hour.isAfter(now);
        hour = hour.plus(1, ChronoUnit.HOURS)) {
      log.listed(DeliveryDecider.pickedUpIn(hour)).stream()
          .map(handler::state)
          .forEach(delivery -> PreparationTimes.of(delivery).ifPresent(found::add));
    }
    return found;
  }

  /** Most often the first that is heard of an order. */
  public void onStockReserved(StockReserved reserved, Cause cause) {
    var _ =
        handler.begin(reserved.orderId(), DeliveryProcess.react(reserved, clock.instant()), cause);
  }

  public void onStockRefused(StockRefused refused, Cause cause) {
    var _ = handler.begin(refused.orderId(), DeliveryProcess.react(refused), cause);
  }

  public void onPaymentApproved(PaymentApproved paid, Cause cause) {
    var _ = handler.handle(paid.orderId(), DeliveryProcess.react(paid, clock.instant()), cause);
  }

  public void onOrderDeleted(OrderDeleted deleted, Cause cause) {
    var _ = handler.handle(deleted.orderId(), DeliveryProcess.react(deleted), cause);
  }

  public void onDeletionRequested(DeletionRequested request, Cause cause) {
    var withhold = DeliveryProcess.react(request, clock.instant());
    var _ = handler.handle(request.orderId(), withhold, cause);
  }

  /**
   * The staff will not send it or hand it over. The answer is neither {@link Delivery.Deleted} nor
   * without a ticket when they are too late; without a ticket nobody has heard of it, and nothing
   * has happened.
   *
   * @param reasonText why, in their words
   * @param by the name of who cancels
   */
  public Delivery cancel(String order, @Nullable String reasonText, String by, Cause cause) {
    var cancel = new DeliveryCommand.Cancel(reasonText, by, clock.instant());
    return handler.handle(order, cancel, cause);
  }

  /**
   * Somebody is going to prepare it, and its nota is issued.
   *
   * @throws NotInState when it does not wait, for example because somebody else was faster
   */
  public Delivery claim(String order, String by, Cause cause) {
    return handler.handle(
        order, new DeliveryCommand.Claim(by, numberFor(order), clock.instant()), cause);
  }

  /**
   * @throws NotInState when nobody prepares it
   */
  public Delivery makeReady(String order, String by, Cause cause) {
    return handler.handle(order, new DeliveryCommand.MakeReady(by, clock.instant()), cause);
  }

  /**
   * Its buyer has got it.
   *
   * @throws NotInState when it is not ready, or not for the counter
   */
  public Delivery handOver(String order, String by, Cause cause) {
    return handler.handle(order, new DeliveryCommand.HandOver(by, clock.instant()), cause);
  }

  /**
   * The staff have sent it.
   *
   * @throws NotInState when it does not stand in their queue, or is for the counter
   */
  public Delivery send(String order, String by, Cause cause) {
    return handler.handle(
        order, new DeliveryCommand.Send(by, numberFor(order), clock.instant()), cause);
  }

  /** A number for its nota; 0 for what has one, or will never have one, whatever happens now. */
  private long numberFor(String order) {
    Delivery delivery = handler.state(handler.recall(order));
    boolean needsNone = delivery.invoice() != null || delivery instanceof Delivery.Deleted;
    return needsNone ? 0 : numbers.next();
  }

  /**
   * Ships an order whose time has come, or cancels one that nobody has claimed in time: see {@link
   * DueWork#attend}. It belongs to the trace of what made it possible, and takes a number only when
   * there is something to ship.
   */
  public Optional<Instant> attend(String order, boolean isOwn) {
    var stream = isOwn ? handler.recall(order) : handler.read(order);
    var command = dueCommand(handler.state(stream));
    if (isOwn && command == null) {
      stream = handler.read(order); // only what is so now may end its deadline
      command = dueCommand(handler.state(stream));
    }
    if (command != null) {
      var trace = stream.recorded().getLast().traceparent();
      var _ = handler.handle(order, command, Cause.request(trace));
    }
    return Optional.empty();
  }

  private @Nullable DeliveryCommand dueCommand(Delivery delivery) {
    return switch (delivery) {
      case Delivery.ToShip _ -> new DeliveryCommand.Ship(numbers.next(), clock.instant());
      case Delivery.Queued _ -> new DeliveryCommand.GiveUp(clock.instant());
      default -> null;
    };
  }
}
