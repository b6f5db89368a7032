package dev.cafezinho.order.application;

import dev.cafezinho.contracts.OrderLine;
import java.util.List;
import java.util.Optional;

/**
 * What each {@code Idempotency-Key} orders. It is written before the order is, so that a repeat
 * after a crash, or beside a first attempt that is still under way, orders the same.
 */
public interface PlacementKeys {
  /**
   * What a key stands for.
   *
   * @param cart the cart's version
   * @param lines what was in it; empty in what earlier versions wrote
   * @param isFirst whether nobody has used the key before
   */
  record Claim(long cart, List<OrderLine> lines, boolean isFirst) {}

  /** Empty when the key is new. */
  Optional<Claim> find(String shopper, String key);

  /** What the key stands for from now on: this, unless it has been used before. */
  Claim claim(String shopper, String key, long cart, List<OrderLine> lines);
}
