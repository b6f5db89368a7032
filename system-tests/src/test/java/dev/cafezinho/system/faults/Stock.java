package dev.cafezinho.system.faults;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether every unit is where it belongs, and was refused to nobody without need. */
final class Stock {
  private final Evidence evidence;
  private final Map<String, List<TrackedOrder>> byId;

  Stock(Evidence evidence, Map<String, List<TrackedOrder>> byId) {
    this.evidence = evidence;
    this.byId = byId;
  }

  /**
   * What is held is held for orders that were shipped, the others of them are counted as sold, and
   * all else is on the shelf.
   */
  Verdict.@Nullable Violation isKept(String sku) {
    var expected = evidence.sold(sku);
    var shipped = units(expected);
    var left = evidence.stock().getOrDefault(sku, 0) - shipped;
    var shelf = evidence.books().products().get(sku);
    if (shelf == null) {
      return new Verdict.Violation(null, sku + " is not on any shelf");
    }
    if (shelf.available() == left
        && expected.entrySet().containsAll(shelf.holds().entrySet())
        && shelf.sold() + units(shelf.holds()) == shipped) {
      return null;
    }
    var disputed =
        byId.keySet().stream()
            .filter(id -> shelf.holds().containsKey(id) && !same(expected, shelf.holds(), id))
            .findAny()
            .flatMap(id -> byId.getOrDefault(id, List.of()).stream().findFirst())
            .orElse(null);
    return new Verdict.Violation(
        disputed,
        "%s: %d available instead of %d, %d sold and held %s instead of %s"
            .formatted(sku, shelf.available(), left, shelf.sold(), shelf.holds(), expected));
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
