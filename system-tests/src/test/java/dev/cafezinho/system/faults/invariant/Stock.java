package dev.cafezinho.system.faults.invariant;

import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether every unit is where it belongs, and was refused to nobody without need. */
public final class Stock {
  private final Evidence evidence;
  private final Map<String, List<TrackedOrder>> byId;

  public Stock(Evidence evidence, Map<String, List<TrackedOrder>> byId) {
    this.evidence = evidence;
    this.byId = byId;
  }

  /** Those orders have bought it that were shipped, and all else is on the shelf. */
  public Verdict.@Nullable Violation isKept(String sku) {
    var expected = evidence.sold(sku);
    var left = evidence.stock().getOrDefault(sku, 0) - units(expected);
    var shelf = evidence.books().products().get(sku);
    if (shelf == null) {
      return new Verdict.Violation(null, sku + " is not on any shelf");
    }
    if (shelf.available() == left
        && shelf.sold().equals(expected)
        && shelf.unresolved().isEmpty()) {
      return null;
    }
    var disputed =
        byId.keySet().stream()
            .filter(id -> shelf.unresolved().containsKey(id) || !same(expected, shelf.sold(), id))
            .findAny()
            .flatMap(id -> byId.getOrDefault(id, List.of()).stream().findFirst())
            .orElse(null);
    return new Verdict.Violation(
        disputed,
        "%s: %d available instead of %d, sold %s instead of %s, unresolved %s"
            .formatted(sku, shelf.available(), left, shelf.sold(), expected, shelf.unresolved()));
  }

  /** Whoever is told that there is not enough has met others who wanted it, too. */
  @Nullable String isRefusedForLack(TrackedOrder order) {
    var enough =
        evidence.journey(order.id()).missing().stream()
            .filter(sku -> units(evidence.wanted(sku)) <= evidence.stock().getOrDefault(sku, 0))
            .toList();
    return enough.isEmpty() ? null : "was refused " + enough + ", of which there is enough for all";
  }

  private static int units(Map<String, Integer> quantities) {
    return quantities.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean same(Map<String, Integer> one, Map<String, Integer> other, String id) {
    return one.getOrDefault(id, 0).equals(other.getOrDefault(id, 0));
  }
}
