package dev.cafezinho.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A product and its stock. Available and held units together are always those that it began with.
 *
 * @param available units that an order can still take, never below zero
 * @param holds units taken, by order; they stay when the order is shipped
 */
public record Product(
    String sku, Description description, int available, Map<String, Integer> holds) {
  public Product {
    if (available < 0) {
      throw new IllegalArgumentException(sku + " has less than nothing: " + available);
    }
    holds = Collections.unmodifiableMap(new LinkedHashMap<>(holds));
  }

  /** The product with the order's units held; empty when it is short. Twice is once. */
  public Optional<Product> take(String order, int quantity) {
    if (holds.containsKey(order)) {
      return Optional.of(this);
    }
    if (quantity > available) {
      return Optional.empty();
    }
    Map<String, Integer> held = new LinkedHashMap<>(holds);
    held.put(order, quantity);
    return Optional.of(new Product(sku, description, available - quantity, held));
  }

  /** The product with the order's units available again. Twice is once. */
  public Product giveBack(String order) {
    Map<String, Integer> held = new LinkedHashMap<>(holds);
    Integer quantity = held.remove(order);
    return quantity == null
        ? this
        : new Product(sku, description, Math.addExact(available, quantity), held);
  }
}
