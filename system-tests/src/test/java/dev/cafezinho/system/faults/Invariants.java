package dev.cafezinho.system.faults;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold once all has come to rest, whatever has failed before. */
final class Invariants {
  private static final Set<String> ENDS = Set.of("SHIPPED", "DELETED", "REFUNDED");

  private final Evidence evidence;
  private final Books books;
  private final Map<String, List<TrackedOrder>> byId;

  private Invariants(Evidence evidence) {
    this.evidence = evidence;
    this.books = evidence.books();
    this.byId = evidence.acknowledged().stream().collect(groupingBy(TrackedOrder::id));
  }

  static List<Verdict> check(Evidence evidence) {
    return new Invariants(evidence).all();
  }

  private List<Verdict> all() {
    var orders = evidence.acknowledged();
    return List.of(
        Verdict.ofOrders("every request was answered as agreed", evidence.orders(), this::answers),
        Verdict.ofOrders("every acknowledged order has ended", orders, this::end),
        Verdict.ofOrders("every order was placed once", orders, this::placedOnce),
        Verdict.of("no order but those acknowledged", evidence.lists().keySet(), this::unknown),
        Verdict.ofOrders("what is shipped is paid", orders, this::shippedIsPaid),
        Verdict.ofOrders("what is paid is shipped or refunded", orders, this::paidIsNotForgotten),
        Verdict.ofOrders("all books agree on the end", orders, this::booksAgree),
        Verdict.ofOrders("charged, refunded, shipped once at most", orders, this::once),
        Verdict.of("no stock created or lost", books.products().keySet(), this::stock),
        Verdict.of("notifications dense", evidence.lists().keySet(), Invariants::dense),
        Verdict.ofOrders("notifications complete", orders, this::told),
        Verdict.of(
            "no message left behind",
            evidence.mailboxes().waiting().entrySet(),
            queue -> new Verdict.Violation(null, queue.getValue() + " in " + queue.getKey())),
        Verdict.of(
            "no dead letter",
            evidence.mailboxes().dead(),
            letter -> new Verdict.Violation(order(letter.orderId()), letter.toString())));
  }

  private @Nullable String answers(TrackedOrder order) {
    return order.complaints().isEmpty() ? null : String.join("; ", order.complaints());
  }

  private @Nullable String end(TrackedOrder order) {
    var status = evidence.status(order.id());
    return ENDS.contains(status) ? null : status.isEmpty() ? "is not shown" : "is " + status;
  }

  private @Nullable String placedOnce(TrackedOrder order) {
    var same = byId.getOrDefault(order.id(), List.of()).size();
    return same == 1 ? null : same + " requests were answered with " + order.id();
  }

  private Verdict.@Nullable Violation unknown(Customer customer) {
    var unknown =
        evidence.lists().getOrDefault(customer, List.of()).stream()
            .map(order -> order.path("id").asString())
            .filter(id -> !byId.containsKey(id))
            .toList();
    return unknown.isEmpty()
        ? null
        : new Verdict.Violation(null, customer.name() + " has not placed " + unknown);
  }

  private @Nullable String shippedIsPaid(TrackedOrder order) {
    var paid = books.paymentsOf(order.id()).contains("PAID");
    return books.isShipped(order.id()) && !paid
        ? "shipped, but its payment is " + books.paymentsOf(order.id())
        : null;
  }

  private @Nullable String paidIsNotForgotten(TrackedOrder order) {
    return books.paymentsOf(order.id()).contains("PAID") && !books.isShipped(order.id())
        ? "paid at the payment system, but neither shipped nor refunded"
        : null;
  }

  private @Nullable String booksAgree(TrackedOrder order) {
    var payments = books.paymentsOf(order.id());
    var shipped = books.isShipped(order.id());
    var agreed =
        switch (evidence.status(order.id())) {
          case "SHIPPED" -> shipped && payments.equals(List.of("PAID"));
          case "REFUNDED" -> !shipped && payments.equals(List.of("REFUNDED"));
          case "DELETED" -> !shipped && Set.of("REFUSED", "EXPIRED").containsAll(payments);
          default -> false;
        };
    return agreed
        ? null
        : "%s for its shopper, %s at the payment system, %s"
            .formatted(evidence.status(order.id()), payments, shipped ? "shipped" : "not shipped");
  }

  private @Nullable String once(TrackedOrder order) {
    var charges = books.charges().getOrDefault(order.id(), List.of());
    var deliveries = books.deliveries().getOrDefault(order.id(), List.of());
    var payments = books.paymentsOf(order.id());
    var twice =
        payments.size() > 1
            || Collections.frequency(charges, "charge.approved.v1") > 1
            || Collections.frequency(charges, "charge.refunded.v1") > 1
            || Collections.frequency(deliveries, Books.SHIPPED) > 1;
    return twice ? "payments " + payments + ", " + charges + ", " + deliveries : null;
  }

  /**
   * What is held is held for orders that were shipped, the others of them are counted as sold, and
   * all else is on the shelf.
   */
  private Verdict.@Nullable Violation stock(String sku) {
    var expected = evidence.sold(sku);
    var shipped = units(expected);
    var left = Catalogue.STOCK - shipped;
    var shelf = books.products().getOrDefault(sku, new Books.Shelf(0, 0, Map.of()));
    if (shelf.available() == left
        && expected.entrySet().containsAll(shelf.holds().entrySet())
        && shelf.sold() + units(shelf.holds()) == shipped) {
      return null;
    }
    var disputed =
        byId.keySet().stream()
            .filter(id -> shelf.holds().containsKey(id) && !same(expected, shelf.holds(), id))
            .findAny()
            .map(this::order)
            .orElse(null);
    return new Verdict.Violation(
        disputed,
        "%s: %d available instead of %d, %d sold and held %s instead of %s"
            .formatted(sku, shelf.available(), left, shelf.sold(), shelf.holds(), expected));
  }

  private static int units(Map<String, Integer> quantities) {
    return quantities.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean same(Map<String, Integer> one, Map<String, Integer> other, String id) {
    return one.getOrDefault(id, 0).equals(other.getOrDefault(id, 0));
  }

  private static Verdict.@Nullable Violation dense(Customer customer) {
    var next = 1L;
    for (var notice : customer.live().heard()) {
      if (notice.id() != next || !notice.event().equals("order-status")) {
        return new Verdict.Violation(
            null, "%s heard %s instead of number %d".formatted(customer.name(), notice, next));
      }
      next++;
    }
    return null;
  }

  private @Nullable String told(TrackedOrder order) {
    var heard = order.customer().live().heardOf(order.id());
    var last = heard.isEmpty() ? "nothing" : heard.getLast().status();
    return last.equals(evidence.status(order.id()))
        ? null
        : "is %s, but its shopper was told %s last: %s"
            .formatted(evidence.status(order.id()), last, heard);
  }

  private @Nullable TrackedOrder order(String id) {
    return byId.getOrDefault(id, List.of()).stream().findFirst().orElse(null);
  }
}
