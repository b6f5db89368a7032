package dev.cafezinho.inventory;

import java.util.List;
import java.util.Optional;

/**
 * All products. What changes one is atomic, whoever else changes it; where the product is unknown
 * nothing happens.
 */
public interface Products {
  /** All that is offered, in the order of the SKUs. */
  List<Offer> offers();

  Optional<Offer> offer(String sku);

  /** See {@link Product#take}; what it would say now. */
  boolean couldTake(String order, Line line);

  /** See {@link Product#take}; false also when the product is unknown. */
  boolean take(String order, Line line);

  /** See {@link Product#giveBack}. */
  void giveBack(String order, String sku);

  /** See {@link Product#settle}. */
  void settle(String order, String sku);

  /** See {@link Product#giveBackLate}. */
  void giveBackLate(String order, Line line);

  /** See {@link Product#forgetReturn}. */
  void forgetReturn(String order, String sku);
}
