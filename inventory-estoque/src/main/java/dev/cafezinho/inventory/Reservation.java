package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What has become of one order's wish for stock. */
public sealed interface Reservation {
  /** Nothing is known of the order. */
  record Unknown() implements Reservation {}

  /** The lines are being taken. */
  record Started(Order order, List<Line> lines) implements Reservation {}

  /** All lines are held, and stay held until the order is deleted. */
  record Confirmed(Order order, List<Line> lines) implements Reservation {}

  /** No line is held, for some were short. */
  record Refused(Order order, List<Line> lines) implements Reservation {}

  /**
   * The order was deleted and holds nothing.
   *
   * @param lines that it may have taken; none when it was deleted before it was known
   */
  record Released(List<Line> lines) implements Reservation {}

  /** Whom the answer is about. */
  record Order(String id, long number, String shopper) {
    public Order {
      requireNonNull(id, "id");
      requireNonNull(shopper, "shopper");
    }
  }

  /** The lines that must not be held, whatever a crash or a slower instance has left. */
  default List<Line> toGiveBack() {
    return switch (this) {
      case Unknown _, Started _, Confirmed _ -> List.of();
      case Refused(_, var lines) -> lines;
      case Released(var lines) -> lines;
    };
  }
}
