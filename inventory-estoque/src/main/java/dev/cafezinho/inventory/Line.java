package dev.cafezinho.inventory;

/** So much of one product. */
public record Line(String sku, int quantity) {
  public Line {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be positive: " + quantity);
    }
  }
}
