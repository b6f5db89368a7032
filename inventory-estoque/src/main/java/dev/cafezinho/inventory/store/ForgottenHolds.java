package dev.cafezinho.inventory.store;

import dev.cafezinho.inventory.Mark.Hold;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds that the next change of their product is to remove. They are in memory only: what gets lost
 * is found by {@link dev.cafezinho.inventory.application.MarkSweep}.
 */
final class ForgottenHolds {
  /** So many for one change of a product. */
  private static final int MOST = 50;

  private final Map<String, Set<Forgotten>> bySku = new HashMap<>();

  record Forgotten(String order, Hold hold) {}

  synchronized void add(Forgotten forgotten) {
    bySku.computeIfAbsent(forgotten.hold().sku(), _ -> new LinkedHashSet<>()).add(forgotten);
  }

  void addAll(Collection<Forgotten> forgotten) {
    forgotten.forEach(this::add);
  }

  /** Removes some of the product's from here, none of which is of the order. */
  synchronized List<Forgotten> poll(String sku, String except) {
    Set<Forgotten> all = bySku.getOrDefault(sku, Set.of());
    List<Forgotten> polled =
        all.stream().filter(each -> !each.order().equals(except)).limit(MOST).toList();
    polled.forEach(all::remove);
    return polled;
  }
}
