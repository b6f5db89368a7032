package dev.cafezinho.inventory.application;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Reservation;
import dev.cafezinho.inventory.Reservation.Outcome;
import dev.cafezinho.inventory.ReservationCommand;
import dev.cafezinho.inventory.ReservationCommand.Release;
import dev.cafezinho.inventory.ReservationCommand.TakeBack;
import dev.cafezinho.inventory.ReservationEvent;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Takes all lines of an order or none, and gives them back when it is deleted.
 *
 * <p>The reservation's stream and the products are different documents, so the order of the writes
 * matters. Units are taken, or returns announced, before the stream says which of these marks
 * count. Nobody removes a mark before that; afterwards anybody may, for what becomes of a mark
 * follows from the stream alone: {@link Reservation#outcome}. Each handling of a message resolves
 * the marks that it has met, and a repeat of the message all marks of its order, so it heals what a
 * crash has left.
 */
public final class ReservationHandler {
  private final CommandHandler<ReservationCommand, Reservation, ReservationEvent> reservations;
  private final Products products;
  private final Clock clock;

  public ReservationHandler(
      CommandHandler<ReservationCommand, Reservation, ReservationEvent> reservations,
      Products products,
      Clock clock) {
    this.reservations = reservations;
    this.products = products;
    this.clock = clock;
  }

  public Reservation of(String order) {
    return reservations.load(order);
  }

  /** A repeat takes nothing even for a moment, or others might be refused for it. */
  public void onOrderCreated(OrderCreated created, Cause cause) {
    String id = created.orderId();
    List<Line> lines = lines(created);
    Reservation known = reservations.load(id);
    if (known.isDecided()) {
      resolveAll(id, known, lines.stream().map(Line::sku).toList());
      return;
    }
    var order = new Reservation.Order(id, created.number(), created.shopper());
    var taking = Taking.of(order, lines, products, Attempt.begin(clock));
    Reservation decided = reservations.begin(id, taking.decision(clock.instant()), cause);
    for (Hold hold : taking.holds()) {
      if (decided.outcome(hold) == Outcome.FORGET) {
        products.forgetLater(id, hold);
      } else {
        resolve(id, decided, hold);
      }
    }
  }

  public void onOrderDeleted(OrderDeleted deleted, Cause cause) {
    String id = deleted.orderId();
    Reservation reservation = reservations.handle(id, new Release(), cause);
    if (reservation.ownsUnits()) {
      takeBack(id, reservation, cause);
    } else {
      resolveAll(id, reservation, reservation.skus());
    }
  }

  /** What becomes of a mark that was found on a product. */
  void resolve(String order, Mark mark) {
    resolve(order, reservations.load(order), mark);
  }

  private void takeBack(String order, Reservation reservation, Cause cause) {
    String attempt = Attempt.begin(clock);
    List<Return> returns =
        reservation.bought().stream()
            .map(hold -> new Line(hold.sku(), hold.quantity()))
            .flatMap(line -> products.announceReturn(order, line, attempt).stream())
            .filter(announced -> !isGivenBackAlready(order, announced))
            .toList();
    // the message of what was released late was handled by the first edition, and is not again
    Cause because = reservation instanceof Reservation.ReleasedLate ? Cause.itself() : cause;
    Reservation released = reservations.handle(order, new TakeBack(returns), because);
    returns.forEach(announced -> resolve(order, released, announced));
  }

  /** The first edition wrote a return, named after the order, in the write that gave back. */
  private static boolean isGivenBackAlready(String order, Return announced) {
    return announced.attempt().equals(order);
  }

  /** Reads the products, so it finds also what others have left. */
  private void resolveAll(String order, Reservation reservation, Collection<String> skus) {
    skus.stream()
        .flatMap(sku -> products.find(sku).stream())
        .flatMap(product -> product.marksOf(order))
        .forEach(mark -> resolve(order, reservation, mark));
  }

  private void resolve(String order, Reservation reservation, Mark mark) {
    switch (reservation.outcome(mark)) {
      case KEEP -> {}
      case FORGET -> products.forget(order, mark);
      case GIVE_BACK -> products.giveBack(order, mark);
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
}
