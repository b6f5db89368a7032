package dev.cafezinho.system.faults.invariant;

import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.shopper.Fate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run must have shown, for otherwise its invariants hold for nothing. */
public final class Ends {
  private final Evidence evidence;

  private Ends(Evidence evidence) {
    this.evidence = evidence;
  }

  public static Verdict seen(Evidence evidence) {
    return Verdict.of("every end was seen", new Ends(evidence).all().entrySet(), Ends::unseen);
  }

  private static Verdict.@Nullable Violation unseen(Map.Entry<String, Boolean> end) {
    return end.getValue() ? null : new Verdict.Violation(null, "not so: " + end.getKey());
  }

  private Map<String, Boolean> all() {
    var all = new LinkedHashMap<String, Boolean>();
    all.put("half of what was to be paid is shipped", areMostShipped());
    all.put("one is refunded", isAny(order -> evidence.status(order).equals("REFUNDED")));
    for (var reason :
        List.of("PAYMENT_REFUSED", "PAYMENT_EXPIRED", "DELETED_BY_SHOPPER", "OUT_OF_STOCK")) {
      all.put("one is deleted: " + reason, isAny(order -> evidence.reason(order).equals(reason)));
    }
    return all;
  }

  private boolean areMostShipped() {
    var meant =
        evidence.acknowledged().stream().filter(order -> order.fate() == Fate.PAID).toList();
    var shipped =
        meant.stream().filter(order -> evidence.status(order.id()).equals("SHIPPED")).count();
    return shipped > 0 && 2 * shipped >= meant.size();
  }

  private interface Look {
    boolean at(String order);
  }

  private boolean isAny(Look look) {
    return evidence.acknowledged().stream().anyMatch(order -> look.at(order.id()));
  }
}
