package dev.cafezinho.inventory;

import dev.cafezinho.contracts.OrderLine;
import java.util.List;

/**
 * What a reservation has come to.
 *
 * @param lines empty while the order is not known, also when it was deleted before it was created
 */
record Reservation(
    Phase phase, String orderId, long number, String shopper, List<OrderLine> lines) {
  /** Where it stands. A final phase says whether the units are to be held. */
  enum Phase {
    UNKNOWN,
    TAKING,
    CONFIRMED,
    REFUSED,
    RELEASED
  }

  static final Reservation NONE = new Reservation(Phase.UNKNOWN, "", 0, "", List.of());

  Reservation to(Phase next) {
    return new Reservation(next, orderId, number, shopper, lines);
  }
}
