package dev.cafezinho.order.counter;

import java.util.Collection;
import java.util.Map;

/** How far orders are, as their streams tell it. */
@FunctionalInterface
public interface OrderProgress {
  /** By the order's id; those that are not placed are missing. */
  Map<String, Progress> of(Collection<String> orders);
}
