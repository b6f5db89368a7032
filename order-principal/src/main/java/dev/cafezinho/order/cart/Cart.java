package dev.cafezinho.order.cart;

import static dev.cafezinho.order.cart.CannotPut.Why;

import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.OrderLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a shopper means to buy.
 *
 * @param version grows with every change, also when the cart is emptied
 * @param ordered the newest version that became an order and was taken out
 * @param beingOrdered later versions that somebody has begun to order: each of them may be an order
 *     by now whose lines are still here
 * @param lines in the order they were added, each as it was when it was put in; no two are of the
 *     same product with the same options and the same note
 */
public record Cart(long version, long ordered, List<Long> beingOrdered, List<OrderLine> lines) {
  /** Units of one line. */
  public static final int MOST_UNITS = 99;

  /** Notes are free text, so that nothing else would bound the lines. */
  public static final int MOST_LINES = 50;

  /** Of a shopper who has none. */
  static final Cart NONE = new Cart(0, 0, List.of(), List.of());

  static Cart beginning(long version) {
    return new Cart(version, 0, List.of(), List.of());
  }

  boolean exists() {
    return version > 0;
  }

  public boolean isBeingOrdered() {
    return beingOrdered.contains(version);
  }

  /** The line of the id. */
  public Optional<OrderLine> line(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** The line takes the place of the one that is like it, whose id it keeps. */
  public Cart with(OrderLine line) {
    return like(line)
        .map(old -> replaced(old.id(), with(line, old.id(), line.quantity())))
        .orElseGet(() -> appended(line));
  }

  /** The same, and the quantities add up. */
  public Cart adding(OrderLine line) {
    return like(line)
        .map(old -> replaced(old.id(), with(line, old.id(), sum(old, line))))
        .orElseGet(() -> appended(line));
  }

  /** The line takes the place of the one with its id, and takes in another one that is like it. */
  public Cart changing(OrderLine line) {
    Optional<OrderLine> other = like(line).filter(like -> !like.id().equals(line.id()));
    OrderLine whole = other.map(like -> with(line, line.id(), sum(like, line))).orElse(line);
    List<OrderLine> changed =
        lines.stream()
            .filter(one -> other.filter(one::equals).isEmpty())
            .map(one -> one.id().equals(line.id()) ? whole : one)
            .toList();
    return changed.equals(lines) ? this : changed(changed);
  }

  public Cart without(String id) {
    return keeping(line -> !line.id().equals(id));
  }

  public Cart withoutProduct(String sku) {
    return keeping(line -> !line.sku().equals(sku));
  }

  /**
   * The cart without what was ordered, once; what came or changed since then stays.
   *
   * @param orderedVersion that became an order
   * @param orderedLines its lines
   */
  Cart without(long orderedVersion, List<OrderLine> orderedLines) {
    if (ordered >= orderedVersion) {
      return this;
    }
    List<OrderLine> left =
        version == orderedVersion
            ? List.of()
            : lines.stream().filter(line -> orderedLines.stream().noneMatch(isAs(line))).toList();
    List<Long> later = beingOrdered.stream().filter(begun -> begun > orderedVersion).toList();
    return new Cart(version + 1, orderedVersion, later, left);
  }

  /** Whatever the line cost when it was put in. */
  private static Predicate<OrderLine> isAs(OrderLine line) {
    return one -> one.quantity() == line.quantity() && isLike(one, line);
  }

  private Optional<OrderLine> like(OrderLine line) {
    return lines.stream().filter(one -> isLike(one, line)).findFirst();
  }

  private static boolean isLike(OrderLine one, OrderLine other) {
    return one.sku().equals(other.sku())
        && Objects.equals(one.note(), other.note())
        && ids(one).equals(ids(other));
  }

  private static Set<String> ids(OrderLine line) {
    return line.options().stream()
        .map(ChosenOption::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static int sum(OrderLine one, OrderLine other) {
    int sum = one.quantity() + other.quantity();
    if (sum > MOST_UNITS) {
      throw new CannotPut(new Why.TooManyUnits(MOST_UNITS));
    }
    return sum;
  }

  private static OrderLine with(OrderLine line, String id, int quantity) {
    return new OrderLine(
        id,
        line.sku(),
        line.name(),
        line.options(),
        line.note(),
        quantity,
        line.unitPrice(),
        line.names());
  }

  private Cart appended(OrderLine line) {
    if (lines.size() >= MOST_LINES) {
      throw new CannotPut(new Why.TooManyLines(MOST_LINES));
    }
    List<OrderLine> more = new ArrayList<>(lines);
    more.add(line);
    return changed(more);
  }

  private Cart replaced(String id, OrderLine line) {
    List<OrderLine> replaced = new ArrayList<>(lines);
    replaced.replaceAll(old -> old.id().equals(id) ? line : old);
    return replaced.equals(lines) ? this : changed(replaced);
  }

  private Cart keeping(Predicate<OrderLine> kept) {
    List<OrderLine> left = lines.stream().filter(kept).toList();
    return left.size() == lines.size() ? this : changed(left);
  }

  private Cart changed(List<OrderLine> changed) {
    return new Cart(version + 1, ordered, beingOrdered, List.copyOf(changed));
  }
}
