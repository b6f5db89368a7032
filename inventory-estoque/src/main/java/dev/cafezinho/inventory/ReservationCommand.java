package dev.cafezinho.inventory;

import dev.cafezinho.contracts.OrderLine;
import java.time.Instant;
import java.util.List;

/** What may be asked of a reservation. */
sealed interface ReservationCommand {
  record Start(String orderId, long number, String shopper, List<OrderLine> lines, Instant now)
      implements ReservationCommand {}

  /**
   * All units that could be taken have been.
   *
   * @param missing the skus of which there was too little; none: all is held
   */
  record Finish(List<String> missing, Instant now) implements ReservationCommand {}

  record Release(Instant now) implements ReservationCommand {}
}
