package dev.cafezinho.inventory;

import dev.cafezinho.contracts.OrderLine;
import java.time.Instant;
import java.util.List;

/** What has happened to the reservation of an order. */
sealed interface ReservationEvent {
  /** Units are being taken; how that ends is another event. */
  record Started(String orderId, long number, String shopper, List<OrderLine> lines, Instant at)
      implements ReservationEvent {}

  record Confirmed(Instant at) implements ReservationEvent {}

  /**
   * @param missing the skus of which there is too little
   */
  record Refused(List<String> missing, Instant at) implements ReservationEvent {}

  /** The order is gone: what it holds goes back, and it never holds anything again. */
  record Released(Instant at) implements ReservationEvent {}
}
