package dev.cafezinho.system.faults;

import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.Publication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether shoppers were told everything, once, and in an order that makes sense. */
final class News {
  /** Whether it came in time is what they are told. */
  private static final String UNTOLD = Publication.DELETION_REQUESTED.type();

  private final Evidence evidence;

  News(Evidence evidence) {
    this.evidence = evidence;
  }

  static Verdict.@Nullable Violation dense(Shopper shopper) {
    var next = 1L;
    for (var notice : shopper.heard()) {
      if (notice.id() != next || !notice.event().equals("order-status")) {
        return new Verdict.Violation(
            null, "%s heard %s instead of number %d".formatted(shopper.name(), notice, next));
      }
      next++;
    }
    return null;
  }

  /** Each step of the order's journey was told, and nothing else. */
  @Nullable String complete(TrackedOrder order) {
    var told = evidence.heardOf(order.id()).stream().map(Notice::type).sorted().toList();
    var happened =
        evidence.journey(order.id()).types().stream()
            .filter(type -> !type.equals(UNTOLD))
            .sorted()
            .toList();
    return !told.isEmpty() && told.equals(happened)
        ? null
        : "its journey is %s, but its shopper was told %s".formatted(happened, told);
  }

  /** A status never goes back, and the last is the order's. */
  @Nullable String truthful(TrackedOrder order) {
    var heard = evidence.heardOf(order.id());
    var statuses = heard.stream().map(Notice::status).toList();
    var last = statuses.isEmpty() ? "nothing" : statuses.getLast();
    return isSorted(statuses) && last.equals(evidence.status(order.id()))
        ? null
        : "is %s, but its shopper was told %s".formatted(evidence.status(order.id()), heard);
  }

  private static boolean isSorted(List<String> statuses) {
    var order = statuses.stream().map(OrderStatus::valueOf).toList();
    return order.equals(order.stream().sorted().toList());
  }
}
