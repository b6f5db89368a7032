package dev.cafezinho.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A product and its stock. Available, held and sold units together are always those that it began
 * with.
 *
 * <p>{@code holds} and {@code returns} are marks that make taking and giving back count once per
 * order. They are there only as long as a repeat can come, lest the product grow with every order:
 * see {@link InventorySettings}.
 *
 * @param available units that an order can still take, never below zero
 * @param holds units taken, by order
 * @param sold units of orders whose mark was folded away, never below zero
 * @param returns units given back by orders that were settled before they were deleted; they are
 *     available again, and counted there
 */
public record Product(
    String sku,
    Description description,
    int available,
    Map<String, Integer> holds,
    long sold,
    Map<String, Integer> returns) {
  public Product {
    if (available < 0) {
      throw new IllegalArgumentException(sku + " has less than nothing: " + available);
    }
    if (sold < 0) {
      throw new IllegalArgumentException(sku + " has sold less than nothing: " + sold);
    }
    holds = Collections.unmodifiableMap(new LinkedHashMap<>(holds));
    returns = Collections.unmodifiableMap(new LinkedHashMap<>(returns));
  }

  /** A product that nobody has ordered yet. */
  public Product(String sku, Description description, int stock) {
    this(sku, description, stock, Map.of(), 0, Map.of());
  }

  /** The product with the order's units held; empty when it is short. Twice is once. */
  public Optional<Product> take(String order, int quantity) {
    if (holds.containsKey(order)) {
      return Optional.of(this);
    }
    if (quantity > available) {
      return Optional.empty();
    }
    return Optional.of(with(available - quantity, plus(holds, order, quantity), sold, returns));
  }

  /** The product with the order's units available again. Twice is once. */
  public Product giveBack(String order) {
    Integer held = holds.get(order);
    return held == null
        ? this
        : with(Math.addExact(available, held), minus(holds, order), sold, returns);
  }

  /** The product with the order's units counted as sold, not held. Twice is once. */
  public Product settle(String order) {
    Integer held = holds.get(order);
    return held == null ? this : with(available, minus(holds, order), sold + held, returns);
  }

  /**
   * The product with the units of an order that was to be settled available again, whether it has
   * been here or not. Twice is once, until {@link #forgetReturn}.
   */
  public Product giveBackLate(String order, int quantity) {
    if (returns.containsKey(order)) {
      return this;
    }
    int returned = holds.getOrDefault(order, quantity);
    return with(
        Math.addExact(available, returned),
        minus(holds, order),
        holds.containsKey(order) ? sold : sold - returned,
        plus(returns, order, returned));
  }

  /** The product without the mark that the order has given back late. */
  public Product forgetReturn(String order) {
    return returns.containsKey(order) ? with(available, holds, sold, minus(returns, order)) : this;
  }

  private Product with(
      int available, Map<String, Integer> holds, long sold, Map<String, Integer> returns) {
    return new Product(sku, description, available, holds, sold, returns);
  }

  private static Map<String, Integer> plus(Map<String, Integer> marks, String order, int quantity) {
    Map<String, Integer> more = new LinkedHashMap<>(marks);
    more.put(order, quantity);
    return more;
  }

  private static Map<String, Integer> minus(Map<String, Integer> marks, String order) {
    Map<String, Integer> fewer = new LinkedHashMap<>(marks);
    fewer.remove(order);
    return fewer;
  }
}
