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

  /**
   * Count the lines as sold.
   *
   * @param longAgo only if it was confirmed until then: a deadline may be looked at just when the
   *     reservation is confirmed
   */
  record Settle(Instant longAgo) implements ReservationCommand {}

  /** The order was deleted. */
  record Release() implements ReservationCommand {}

  /** All lines of an order that was released late are given back. */
  record NoteGivenBack(Instant at) implements ReservationCommand {}
}
