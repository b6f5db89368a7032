package dev.cafezinho.system.faults.shopper;

import dev.cafezinho.system.faults.evidence.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of the end. A deletion that is answered with 202 promises none.
 *
 * @param ends of the order for its shopper, or of its payment at the payment system
 */
public record Promise(Request request, int answer, Set<String> ends) {
  private static final int YES = 200;
  private static final int NO = 409;

  private static final List<Promise> ALL =
      List.of(
          new Promise(Request.CONFIRMATION, YES, Set.of("PAID", "REFUNDED")),
          new Promise(Request.CONFIRMATION, NO, Set.of("REFUSED", "EXPIRED")),
          new Promise(Request.REFUSAL, YES, Set.of("REFUSED")),
          new Promise(Request.REFUSAL, NO, Set.of("PAID", "REFUNDED", "EXPIRED")),
          new Promise(Request.DELETION, YES, Set.of("DELETED", "REFUNDED")),
          new Promise(Request.DELETION, NO, Set.of("SHIPPED")));

  /** The promises about the order that were not kept; null if there are none. */
  public static @Nullable String broken(TrackedOrder order, Evidence evidence) {
    var broken =
        ALL.stream()
            .filter(each -> order.wasAnswered(each.request, each.answer))
            .filter(each -> !each.isKept(order, evidence))
            .map(
                each ->
                    "%s was answered with %d, but the end is %s"
                        .formatted(each.request, each.answer, each.end(order, evidence)))
            .collect(Collectors.joining("; "));
    return broken.isEmpty() ? null : broken;
  }

  private boolean isKept(TrackedOrder order, Evidence evidence) {
    var end = end(order, evidence);
    return !end.isEmpty() && ends.containsAll(end);
  }

  private List<String> end(TrackedOrder order, Evidence evidence) {
    return request == Request.DELETION
        ? List.of(evidence.status(order.id()))
        : evidence.books().paymentsOf(order.id());
  }
}
