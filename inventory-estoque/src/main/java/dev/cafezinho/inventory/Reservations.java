package dev.cafezinho.inventory;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Holds stock for orders. A product and a reservation are two documents, so a crash or another
 * instance can come between them: the reservation's log decides, and every delivery, also a repeat,
 * brings the products to what it says.
 */
@Component
public class Reservations {
  private final CommandHandler<ReservationCommand, Reservation, ReservationEvent> handler;
  private final Stocks stocks;
  private final Clock clock;

  Reservations(
      CommandHandler<ReservationCommand, Reservation, ReservationEvent> handler,
      Stocks stocks,
      Clock clock) {
    this.handler = handler;
    this.stocks = stocks;
    this.clock = clock;
  }

  /** Takes all lines or none. */
  public void on(OrderCreated order, Cause cause) {
    ReservationCommand start =
        new ReservationCommand.Start(
            order.orderId(),
            order.number(),
            order.shopper(),
            order.contents().lines(),
            clock.instant());
    // only finishing reacts to the message: until then a repeat has to go on with the work
    Reservation reservation =
        handler.handle(order.orderId(), start, new Cause(null, cause.traceparent()));
    if (reservation.phase() == Reservation.Phase.TAKING) {
      List<String> missing = take(order.orderId(), order.contents().lines());
      reservation =
          handler.handle(
              order.orderId(), new ReservationCommand.Finish(missing, clock.instant()), cause);
    }
    reconcile(order.orderId(), order.contents().lines(), reservation);
  }

  /** Gives everything back, for good. */
  public void on(OrderDeleted order, Cause cause) {
    Reservation reservation =
        handler.handle(order.orderId(), new ReservationCommand.Release(clock.instant()), cause);
    reconcile(order.orderId(), reservation.lines(), reservation);
  }

  private List<String> take(String orderId, List<OrderLine> lines) {
    return lines.stream()
        .filter(line -> !stocks.take(line.sku(), orderId, line.quantity()))
        .map(OrderLine::sku)
        .toList();
  }

  private void reconcile(String orderId, List<OrderLine> lines, Reservation reservation) {
    switch (reservation.phase()) {
      case REFUSED, RELEASED -> lines.forEach(line -> stocks.giveBack(line.sku(), orderId));
      case CONFIRMED -> {
        // whoever confirmed has taken every line before
      }
      case UNKNOWN, TAKING ->
          throw new IllegalStateException("The reservation of " + orderId + " is not finished");
    }
  }
}
