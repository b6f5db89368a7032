package dev.cafezinho.inventory;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.OutboxPublisher;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.NoteGivenBack;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.Settle;
import dev.cafezinho.inventory.ReservationCommand.Start;
import dev.cafezinho.service.Deadlines.Due;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Takes all lines of an order or none, and gives them back when it is deleted.
 *
 * <p>The stream and the products are different documents, so the order of the writes matters. The
 * lines are written down before any is taken, and nothing is given back before the stream says that
 * the order holds nothing: what is confirmed is therefore held, and what was taken in vain is
 * known. Every delivery of a message ends by giving back what its order must not hold, so a repeat
 * heals what a crash, or an instance that was overtaken, has left.
 *
 * <p>A product knows an order only as long as somebody may still act on what he has read of it.
 * Some time after the stream has said the last word, what the order holds becomes a mere number of
 * units sold, and from then on it is the stream alone that makes each message count once.
 */
public final class Reservations {
  private final CommandHandler<ReservationCommand, Reservation, ReservationEvent> handler;
  private final Products products;
  private final Settlements settlements;
  private final Clock clock;

  /** The reservations in the database; what others are told of them goes through the outbox. */
  public Reservations(
      MongoDatabase database,
      Products products,
      OutboxPublisher outbox,
      Settlements settlements,
      Clock clock) {
    var log = new EventLog<>(database, "reservations", ReservationEvent.TYPES, outbox);
    this.handler = new CommandHandler<>(log, new ReservationDecider(), Announcements::of, clock);
    this.products = products;
    this.settlements = settlements;
    this.clock = clock;
  }

  public Reservation of(String order) {
    return handler.load(order);
  }

  public void onOrderCreated(OrderCreated created, Cause cause) {
    var order = new Reservation.Order(created.orderId(), created.number(), created.shopper());
    // the message is not handled before the reservation is decided
    Cause notYet = Cause.request(cause.traceparent());
    Reservation reservation = handler.handle(order.id(), new Start(order, lines(created)), notYet);
    if (reservation instanceof Reservation.Started(_, var lines)) {
      ReservationCommand decision = take(order.id(), lines);
      if (decision instanceof Confirm) {
        settlements.expect(order.id());
      }
      reservation = handler.handle(order.id(), decision, cause);
    }
    giveBack(order.id(), reservation);
  }

  public void onOrderDeleted(OrderDeleted deleted, Cause cause) {
    giveBack(deleted.orderId(), handler.handle(deleted.orderId(), new Release(), cause));
  }

  /** To be called when an order's marks may go; does nothing that was done before. */
  public void onDue(Due due) {
    String order = due.id();
    Instant longAgo = settlements.longAgo();
    Reservation reservation = handler.handle(order, new Settle(longAgo), Cause.itself());
    giveBack(order, reservation);
    switch (reservation) {
      case Reservation.Settled(var lines) -> {
        lines.forEach(line -> products.settle(order, line.sku()));
        settlements.done(due);
      }
      case Reservation.GivenBack(var lines, var at) when !at.isAfter(longAgo) -> {
        lines.forEach(line -> products.forgetReturn(order, line.sku()));
        settlements.done(due);
      }
      // not yet: it has moved on since somebody expected it, or will
      case Reservation.Started _, Reservation.Confirmed _, Reservation.GivenBack _ ->
          settlements.expect(order);
      case Reservation.Unknown _, Reservation.Refused _, Reservation.Released _ ->
          settlements.done(due);
      // giving back has set the next deadline
      case Reservation.ReleasedLate _ -> {}
    }
  }

  /** Of two orders for the last units of the same products, the sorting lets one have all. */
  private static List<Line> lines(OrderCreated created) {
    var quantities = new TreeMap<String, Integer>();
    for (OrderLine line : created.contents().lines()) {
      quantities.merge(line.sku(), line.quantity(), Math::addExact);
    }
    return quantities.entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .toList();
  }

  /** Stops taking at the first that is short, so as not to be in the way of others. */
  private ReservationCommand take(String order, List<Line> lines) {
    List<String> missing = new ArrayList<>();
    for (Line line : lines) {
      if (missing.isEmpty() ? !products.take(order, line) : !products.couldTake(order, line)) {
        missing.add(line.sku());
      }
    }
    Instant now = clock.instant();
    return missing.isEmpty() ? new Confirm(now) : new Refuse(missing, now);
  }

  /** Whatever a crash or a slower instance has left. */
  private void giveBack(String order, Reservation reservation) {
    switch (reservation) {
      case Reservation.Refused(_, var lines) -> giveBack(order, lines);
      case Reservation.Released(var lines) -> giveBack(order, lines);
      case Reservation.ReleasedLate(var lines) -> giveBackLate(order, lines);
      case Reservation.Unknown _,
          Reservation.Started _,
          Reservation.Confirmed _,
          Reservation.Settled _,
          Reservation.GivenBack _ -> {}
    }
  }

  private void giveBack(String order, List<Line> lines) {
    lines.forEach(line -> products.giveBack(order, line.sku()));
  }

  private void giveBackLate(String order, List<Line> lines) {
    lines.forEach(line -> products.giveBackLate(order, line));
    settlements.expect(order);
    var _ = handler.handle(order, new NoteGivenBack(clock.instant()), Cause.itself());
  }
}
