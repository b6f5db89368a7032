package dev.cafezinho.inventory;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import java.util.List;

/**
 * What has become of one order's wish for stock.
 *
 * <p>{@code Settled} and {@code ReleasedLate} are states of the first edition, whose streams are
 * still there.
 */
public sealed interface Reservation {
  /** Nothing is known of the order. */
  record Unknown() implements Reservation {}

  /** The lines are being taken. */
  record Started(Order order, List<Line> lines) implements Reservation {}

  /** All lines are the order's, until it is deleted. */
  record Confirmed(Order order, List<Hold> holds) implements Reservation {}

  /** The order gets nothing, for some lines were short. */
  record Refused(Order order, List<Line> lines) implements Reservation {}

  /** The same as confirmed. */
  record Settled(List<Hold> holds) implements Reservation {}

  /**
   * The order was deleted and gets nothing.
   *
   * @param skus of what it may have taken; none when it was deleted before it was known
   * @param holds that it had bought
   * @param returns that give back what it had bought
   */
  record Released(List<String> skus, List<Hold> holds, List<Return> returns)
      implements Reservation {}

  /**
   * The order was deleted after it was settled. Its products have given back those lines that they
   * have a return of, and not yet the others.
   */
  record ReleasedLate(List<Hold> holds) implements Reservation {}

  /** Whom the answer is about. */
  record Order(String id, long number, String shopper) {
    public Order {
      requireNonNull(id, "id");
      requireNonNull(shopper, "shopper");
      if (id.isBlank()) {
        throw new IllegalArgumentException("an order must have an id");
      }
    }
  }

  /** What becomes of a mark on a product. */
  enum Outcome {
    /** It stays, for nothing is decided yet. */
    KEEP,
    /** It goes, and nothing else changes. */
    FORGET,
    /** It goes, and its units are available again. */
    GIVE_BACK
  }

  /**
   * What becomes of a mark of this order. Once it is not to be kept, this never changes, whatever
   * happens to the order: so anybody may act on it at any time.
   */
  default Outcome outcome(Mark mark) {
    return switch (mark) {
      case Hold hold when isDecided() ->
          bought().contains(hold) ? Outcome.FORGET : Outcome.GIVE_BACK;
      case Return returned when this instanceof Released(_, _, var returns) ->
          returns.contains(returned) ? Outcome.GIVE_BACK : Outcome.FORGET;
      case Hold _, Return _ -> Outcome.KEEP;
    };
  }

  /** Whether nothing is taken for it any more. */
  default boolean isDecided() {
    return switch (this) {
      case Unknown _, Started _ -> false;
      case Confirmed _, Refused _, Settled _, Released _, ReleasedLate _ -> true;
    };
  }

  /** What the order has bought, also if it was deleted afterwards. */
  default List<Hold> bought() {
    return switch (this) {
      case Unknown _, Started _, Refused _ -> List.of();
      case Confirmed(_, var holds) -> holds;
      case Settled(var holds) -> holds;
      case Released(_, var holds, _) -> holds;
      case ReleasedLate(var holds) -> holds;
    };
  }

  /** Whether the order has bought something and not given it back. */
  default boolean ownsUnits() {
    return switch (this) {
      case Confirmed _, Settled _, ReleasedLate _ -> !bought().isEmpty();
      case Unknown _, Started _, Refused _, Released _ -> false;
    };
  }

  /** Products that may have marks of the order. */
  default List<String> skus() {
    return switch (this) {
      case Unknown _ -> List.of();
      case Started(_, var lines) -> lines.stream().map(Line::sku).toList();
      case Refused(_, var lines) -> lines.stream().map(Line::sku).toList();
      case Released(var skus, _, _) -> skus;
      case Confirmed _, Settled _, ReleasedLate _ -> bought().stream().map(Hold::sku).toList();
    };
  }
}
