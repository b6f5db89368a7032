package dev.cafezinho.inventory;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.Outbox;
import dev.cafezinho.inventory.ReservationCommand.Confirm;
import dev.cafezinho.inventory.ReservationCommand.Refuse;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.Start;
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
 */
public final class Reservations {
  private final CommandHandler<ReservationCommand, Reservation, ReservationEvent> handler;
  private final Products products;
  private final Clock clock;

  Reservations(EventLog<ReservationEvent> log, Products products, Clock clock) {
    this.handler = new CommandHandler<>(log, new ReservationDecider(), Announcements::of, clock);
    this.products = products;
    this.clock = clock;
  }

  /** The reservations in the database; what others are told of them goes through the outbox. */
  public static Reservations in(
      MongoDatabase database, Products products, Outbox outbox, Clock clock) {
    var log = new EventLog<>(database, "reservations", ReservationEvent.TYPES, outbox);
    return new Reservations(log, products, clock);
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
      reservation = handler.handle(order.id(), take(order.id(), lines), cause);
    }
    giveBack(order.id(), reservation);
  }

  public void onOrderDeleted(OrderDeleted deleted, Cause cause) {
    giveBack(deleted.orderId(), handler.handle(deleted.orderId(), new Release(), cause));
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

  private void giveBack(String order, Reservation reservation) {
    for (Line line : reservation.toGiveBack()) {
      products.giveBack(order, line.sku());
    }
  }
}
