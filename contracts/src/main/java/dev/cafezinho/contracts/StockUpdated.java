package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is available now of products whose stock has changed. It is no event: it may be lost, and
 * the next one says what is true then.
 */
public record StockUpdated(List<Level> products) {
  public StockUpdated {
    products = List.copyOf(products);
  }

  /**
   * One product.
   *
   * @param available units that can be ordered
   */
  public record Level(String sku, int available) {
    public Level {
      requireNonNull(sku, "sku");
    }
  }
}
