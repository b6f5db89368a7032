package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** What has become of one order's wish for stock. */
public sealed interface Reservation {
  /** Nothing is known of the order. */
  record Unknown() implements Reservation {}

  /** The lines are being taken. */
  record Started(Order order, List<Line> lines) implements Reservation {}

  /** All lines are held, and stay held until the order is deleted or the reservation settled. */
  record Confirmed(Order order, List<Line> lines, Instant at) implements Reservation {}

  /** No line is held, for some were short. */
  record Refused(Order order, List<Line> lines) implements Reservation {}

  /** All lines count as sold, and the products need not know the order any more. */
  record Settled(List<Line> lines) implements Reservation {}

  /**
   * The order was deleted and holds nothing.
   *
   * @param lines that it may have taken; none when it was deleted before it was known
   */
  record Released(List<Line> lines) implements Reservation {}

  /** The order was deleted after it was settled, and its lines are being given back. */
  record ReleasedLate(List<Line> lines) implements Reservation {}

  /** All lines of an order that was released late are given back, and must not be again. */
  record GivenBack(List<Line> lines, Instant at) implements Reservation {}

  /** Whom the answer is about. */
  record Order(String id, long number, String shopper) {
    public Order {
      requireNonNull(id, "id");
      requireNonNull(shopper, "shopper");
    }
  }
}
