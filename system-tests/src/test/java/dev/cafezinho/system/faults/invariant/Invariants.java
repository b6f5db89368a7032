package dev.cafezinho.system.faults.invariant;

import static java.util.stream.Collectors.groupingBy;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.evidence.Outbox;
import dev.cafezinho.system.faults.shopper.Promise;
import dev.cafezinho.system.faults.shopper.Shopper;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold once all has come to rest, whatever has failed before. */
public final class Invariants {
  private static final Set<String> ENDS = Set.of("SHIPPED", "DELETED", "REFUNDED");

  private final Evidence evidence;
  private final Map<String, List<TrackedOrder>> byId;

  private Invariants(Evidence evidence) {
    this.evidence = evidence;
    this.byId = evidence.acknowledged().stream().collect(groupingBy(TrackedOrder::id));
  }

  public static List<Verdict> check(Evidence evidence) {
    var all = new Invariants(evidence);
    return Stream.of(all.ofOrders(), all.ofMoney(), all.ofGoods(), all.ofNews(), all.ofLeftovers())
        .flatMap(List::stream)
        .toList();
  }

  private List<Verdict> ofOrders() {
    var orders = evidence.acknowledged();
    return List.of(
        Verdict.ofOrders("every request was answered as agreed", evidence.orders(), this::answers),
        Verdict.ofOrders("every acknowledged order has ended", orders, this::end),
        Ends.seen(evidence),
        Verdict.ofOrders("every order was placed once", orders, this::placedOnce),
        Verdict.of("no order but those acknowledged", evidence.shoppers(), this::unknown),
        Verdict.ofOrders("promises kept", orders, order -> Promise.broken(order, evidence)));
  }

  private List<Verdict> ofMoney() {
    var orders = evidence.acknowledged();
    var accounts = new Accounts(evidence);
    return List.of(
        Verdict.ofOrders("what is shipped is paid", orders, accounts::shippedIsPaid),
        Verdict.ofOrders(
            "what is paid is shipped or refunded", orders, accounts::paidIsNotForgotten),
        Verdict.ofOrders("all books agree on the end", orders, accounts::booksAgree),
        Verdict.ofOrders("charged, refunded, shipped once at most", orders, accounts::once),
        Verdict.ofOrders("each payment's changes announced once", orders, accounts::announcedOnce));
  }

  private List<Verdict> ofGoods() {
    var stock = new Stock(evidence, byId);
    return List.of(
        Verdict.of("no stock created or lost", evidence.stock().keySet(), stock::isKept),
        Verdict.ofOrders(
            "no stock refused that there is", evidence.acknowledged(), stock::isRefusedForLack));
  }

  private List<Verdict> ofNews() {
    var news = new News(evidence);
    return List.of(
        Verdict.of("notifications dense", evidence.shoppers(), News::dense),
        Verdict.ofOrders("notifications complete", evidence.acknowledged(), news::complete),
        Verdict.ofOrders("notifications truthful", evidence.acknowledged(), news::truthful));
  }

  private List<Verdict> ofLeftovers() {
    var mailboxes = evidence.mailboxes();
    return List.of(
        Verdict.of(
            "every topic is heard", List.of(Publication.values()), each -> unheard(each.topic())),
        Verdict.of("no message left behind", mailboxes.live().entrySet(), Invariants::left),
        Verdict.of("no outbox left full", evidence.books().outboxes(), this::unsettled),
        Verdict.of(
            "no dead letter",
            mailboxes.dead(),
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

  private Verdict.@Nullable Violation unknown(Shopper shopper) {
    var unknown =
        shopper.orders().stream()
            .map(order -> order.path("id").asString())
            .filter(id -> !byId.containsKey(id))
            .toList();
    return unknown.isEmpty()
        ? null
        : new Verdict.Violation(null, shopper.name() + " has not placed " + unknown);
  }

  private Verdict.@Nullable Violation unheard(String topic) {
    return evidence.mailboxes().isHeard(topic)
        ? null
        : new Verdict.Violation(null, topic + " has no queue");
  }

  private static Verdict.@Nullable Violation left(Map.Entry<String, Integer> queue) {
    return queue.getValue() == 0
        ? null
        : new Verdict.Violation(null, queue.getValue() + " in " + queue.getKey());
  }

  private Verdict.@Nullable Violation unsettled(Outbox outbox) {
    return outbox.isSettled()
        ? null
        : new Verdict.Violation(order(outbox.order()), outbox.toString());
  }

  private @Nullable TrackedOrder order(String id) {
    return byId.getOrDefault(id, List.of()).stream().findFirst().orElse(null);
  }
}
