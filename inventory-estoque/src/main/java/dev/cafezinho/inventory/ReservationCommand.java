package dev.cafezinho.inventory;

import dev.cafezinho.inventory.Reservation.Order;
import java.time.Instant;
import java.util.List;

/** What may be asked of a reservation. */
sealed interface ReservationCommand {
  /** Write down what is going to be taken, before anything is. */
  record Start(Order order, List<Line> lines) implements ReservationCommand {}

  /** All lines are taken. */
  record Confirm(Instant at) implements ReservationCommand {}

  /** Some lines could not be taken. */
  record Refuse(List<String> missing, Instant at) implements ReservationCommand {}

  /** The order was deleted. */
  record Release() implements ReservationCommand {}
}
