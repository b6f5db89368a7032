package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

/** One product of an order, its name and price frozen when the order was placed. */
public record OrderLine(String sku, String name, int quantity, Money unitPrice) {
  public OrderLine {
    requireNonNull(sku, "sku");
    requireNonNull(name, "name");
    requireNonNull(unitPrice, "unitPrice");
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be positive: " + quantity);
    }
  }

  public Money lineTotal() {
    return unitPrice.times(quantity);
  }
}
