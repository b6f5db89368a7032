package dev.cafezinho.inventory;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A product and its stock. It began with as many units as are available, in holds that no
 * reservation has recorded, and in the reservations that are confirmed and not released.
 *
 * @param available units that an order can still take, never below zero
 * @param holds by order: one for each at most
 * @param returns by order: one for each at most
 */
public record Product(
    String sku,
    Description description,
    int available,
    Map<String, Mark.Hold> holds,
    Map<String, Mark.Return> returns) {
  public Product {
    if (available < 0) {
      throw new IllegalArgumentException(sku + " has less than nothing: " + available);
    }
    holds = Map.copyOf(holds);
    returns = Map.copyOf(returns);
  }

  /** A product that nobody has ordered yet. */
  public Product(String sku, Description description, int stock) {
    this(sku, description, stock, Map.of(), Map.of());
  }

  /** Whether so many units are there for the order: available, or taken by it before. */
  public boolean isEnoughFor(String order, int quantity) {
    return holds.containsKey(order) || available >= quantity;
  }

  public boolean hasMarks() {
    return !holds.isEmpty() || !returns.isEmpty();
  }

  public Stream<Mark> marksOf(String order) {
    return Stream.<Mark>concat(
        Stream.ofNullable(holds.get(order)), Stream.ofNullable(returns.get(order)));
  }
}
