package dev.cafezinho.system.faults.invariant;

import dev.cafezinho.system.faults.shopper.TrackedOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether an invariant holds.
 *
 * @param ok how many orders, shoppers and so on it holds for
 */
public record Verdict(String invariant, int ok, List<Violation> violations) {
  /**
   * One that it does not hold for.
   *
   * @param order whose journey explains it, if it is about one
   */
  public record Violation(@Nullable TrackedOrder order, String what) {}

  /**
   * @param check says what is wrong with one, or null if nothing is
   */
  public static <T> Verdict of(
      String invariant, Collection<T> all, Function<T, @Nullable Violation> check) {
    var violations = new ArrayList<Violation>();
    for (var each : all) {
      var violation = check.apply(each);
      if (violation != null) {
        violations.add(violation);
      }
    }
    return new Verdict(invariant, all.size() - violations.size(), violations);
  }

  /** The same, for orders. */
  public static Verdict ofOrders(
      String invariant,
      Collection<TrackedOrder> all,
      Function<TrackedOrder, @Nullable String> check) {
    return of(
        invariant,
        all,
        order -> {
          var wrong = check.apply(order);
          return wrong == null ? null : new Violation(order, wrong);
        });
  }

  public boolean holds() {
    return violations.isEmpty();
  }
}
