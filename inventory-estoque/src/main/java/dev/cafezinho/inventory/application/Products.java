package dev.cafezinho.inventory.application;

import dev.cafezinho.contracts.StockUpdated;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Mark.Hold;
import dev.cafezinho.inventory.Mark.Return;
import dev.cafezinho.inventory.Offer;
import dev.cafezinho.inventory.Product;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All products. What changes one is atomic, whoever else changes it; where the product is unknown
 * nothing happens.
 */
public interface Products {
  /** All that is offered, in the order of the menu. */
  List<Offer> offers();

  Optional<Offer> offer(String sku);

  /** What is available of those of these products that are known. */
  List<StockUpdated.Level> levels(Set<String> skus);

  /**
   * Whether the product is sold. One that is not has nothing available for those who look.
   *
   * @param logVersion of the product's log that says so; what an older one says comes too late
   */
  void sell(String sku, boolean isSold, long logVersion);

  Optional<Product> find(String sku);

  /** Those that have marks. */
  List<Product> marked();

  /**
   * Takes units for an order, unless some were taken for it before.
   *
   * @return what holds them, perhaps for another attempt; empty when the product is short
   */
  Optional<Hold> take(String order, Line line, String attempt);

  /**
   * Writes down that units of an order are to be available again, unless that was done before.
   *
   * @return what says so, perhaps for another attempt
   */
  Optional<Return> announceReturn(String order, Line line, String attempt);

  /** Makes the mark's units available again. Twice is once. */
  void giveBack(String order, Mark mark);

  /** Removes the mark, and nothing else changes. Twice is once. */
  void forget(String order, Mark mark);

  /**
   * The same with the next {@link #take} of the product, at no cost of its own, if there is one.
   */
  void forgetLater(String order, Hold hold);
}
