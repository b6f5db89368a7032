package dev.cafezinho.inventory;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of a product there is: {@code initial = available + held}, always. Every step names the
 * order, so that it counts once however often it is asked for.
 *
 * @param available units that nobody holds; never below zero
 * @param holds the units that each order holds
 */
record Stock(int available, Map<String, Integer> holds) {
  Stock {
    if (available < 0) {
      throw new IllegalArgumentException("available may not be " + available);
    }
    holds = Map.copyOf(holds);
  }

  boolean isHeldBy(String orderId) {
    return holds.containsKey(orderId);
  }

  boolean canGive(String orderId, int quantity) {
    return isHeldBy(orderId) || quantity <= available;
  }

  /**
   * @throws IllegalArgumentException when there is too little
   */
  Stock take(String orderId, int quantity) {
    if (isHeldBy(orderId)) {
      return this;
    }
    Map<String, Integer> held = new HashMap<>(holds);
    held.put(orderId, quantity);
    return new Stock(available - quantity, held);
  }

  Stock giveBack(String orderId) {
    Map<String, Integer> held = new HashMap<>(holds);
    Integer returned = held.remove(orderId);
    return returned == null ? this : new Stock(available + returned, held);
  }
}
