package dev.cafezinho.inventory;

import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Reservation.Order;
import java.time.Instant;
import java.util.List;

/** What may be asked of a reservation. */
public sealed interface ReservationCommand {
  /** All lines are taken: the order has bought what these holds hold. */
  record Confirm(Order order, List<Line> lines, List<Hold> holds, Instant at)
      implements ReservationCommand {}

  /** Some lines could not be taken. */
  record Refuse(Order order, List<Line> lines, List<String> missing, Instant at)
      implements ReservationCommand {}

  /** The order was deleted. What it has bought stays its own until {@link TakeBack}. */
  record Release() implements ReservationCommand {}

  /** The order was deleted, and the products have written down what it gives back. */
  record TakeBack(List<Return> returns) implements ReservationCommand {}
}
