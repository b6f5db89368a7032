package dev.cafezinho.system.faults.shopper;

import java.util.Random;

/** What a shopper means to do with an order; what becomes of it may differ when all goes wrong. */
public enum Fate {
  PAID,
  REFUSED,
  ABANDONED,
  DELETED_EARLY,
  DELETED_LATE;

  /** Half of all orders are paid, the others share the rest. */
  public static Fate draw(Random choices) {
    return choices.nextBoolean() ? PAID : values()[1 + choices.nextInt(values().length - 1)];
  }
}
