package dev.cafezinho.system.faults;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a run is, and its seed, from which all of its choices follow.
 *
 * @param orders to be placed
 * @param rate orders placed a second
 * @param instances of every service
 * @param shoppers who share the orders among them
 */
public record Scale(long seed, int orders, double rate, int instances, int shoppers) {
  private static final int SHOPPERS = 40;

  /** As {@code -Dseed}, {@code -Dorders}, {@code -Drate} and {@code -Dinstances} say. */
  public static Scale wanted(int defaultOrders, double defaultRate, int defaultInstances) {
    return new Scale(
        Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000)),
        Integer.getInteger("orders", defaultOrders),
        Double.parseDouble(
            Objects.requireNonNull(System.getProperty("rate", Double.toString(defaultRate)))),
        Integer.getInteger("instances", defaultInstances),
        Integer.getInteger("shoppers", SHOPPERS));
  }

  @Override
  public String toString() {
    return "-Dseed=%d -Dorders=%d -Drate=%s -Dinstances=%d"
        .formatted(seed, orders, rate, instances);
  }
}
