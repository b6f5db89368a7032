package dev.cafezinho.system.faults.invariant;

import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.shopper.Notice;
import dev.cafezinho.system.faults.shopper.Shopper;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import org.jspecify.annotations.Nullable;

/** Whether shoppers were told everything, once, and nothing that is not so. */
public final class News {
  private final Evidence evidence;

  public News(Evidence evidence) {
    this.evidence = evidence;
  }

  public static Verdict.@Nullable Violation dense(Shopper shopper) {
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
    var happened = evidence.journey(order.id()).types().stream().sorted().toList();
    return !told.isEmpty() && told.equals(happened)
        ? null
        : "its journey is %s, but its shopper was told %s".formatted(happened, told);
  }

  /** The most advanced status that was told is the order's. */
  @Nullable String truthful(TrackedOrder order) {
    var heard = evidence.heardOf(order.id());
    var told = heard.stream().map(Notice::status).map(OrderStatus::valueOf);
    var most = told.reduce(OrderStatus::or).map(OrderStatus::name).orElse("nothing");
    return most.equals(evidence.status(order.id()))
        ? null
        : "is %s, but its shopper was told %s".formatted(evidence.status(order.id()), heard);
  }
}
