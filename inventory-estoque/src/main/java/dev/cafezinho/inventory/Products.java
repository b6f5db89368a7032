package dev.cafezinho.inventory;

import java.util.List;
import java.util.Optional;

/** All products. What changes one is atomic, whoever else changes it. */
public interface Products {
  /** All that is offered, in the order of the SKUs. */
  List<Offer> offers();

  Optional<Offer> offer(String sku);

  /** See {@link Product#take}; what it would say now. */
  boolean couldTake(String order, Line line);

  /** See {@link Product#take}; false also when the product is unknown. */
  boolean take(String order, Line line);

  /** See {@link Product#giveBack}; nothing happens when the product is unknown. */
  void giveBack(String order, String sku);
}
