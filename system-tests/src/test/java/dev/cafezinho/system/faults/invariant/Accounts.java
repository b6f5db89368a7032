package dev.cafezinho.system.faults.invariant;

import dev.cafezinho.system.faults.evidence.Books;
import dev.cafezinho.system.faults.evidence.Evidence;
import dev.cafezinho.system.faults.shopper.TrackedOrder;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what was paid and what was sent belong together, and each happened once. */
public final class Accounts {
  private final Evidence evidence;
  private final Books books;

  public Accounts(Evidence evidence) {
    this.evidence = evidence;
    this.books = evidence.books();
  }

  @Nullable String shippedIsPaid(TrackedOrder order) {
    var paid = books.paymentsOf(order.id()).contains("PAID");
    return books.isShipped(order.id()) && !paid
        ? "shipped, but its payment is " + books.paymentsOf(order.id())
        : null;
  }

  @Nullable String paidIsNotForgotten(TrackedOrder order) {
    return books.paymentsOf(order.id()).contains("PAID") && !books.isShipped(order.id())
        ? "paid at the payment system, but neither shipped nor refunded"
        : null;
  }

  @Nullable String booksAgree(TrackedOrder order) {
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

  @Nullable String once(TrackedOrder order) {
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

  /** The payment system's own word, before anybody has sorted out repetitions. */
  @Nullable String announcedOnce(TrackedOrder order) {
    var expected =
        books.paymentsOf(order.id()).stream()
            .flatMap(status -> announcements(status).stream())
            .sorted()
            .toList();
    var announced = books.webhooksOf(order.id()).stream().sorted().toList();
    return announced.equals(expected)
        ? null
        : "payments %s, but webhooks %s".formatted(books.paymentsOf(order.id()), announced);
  }

  private static List<String> announcements(String status) {
    return switch (status) {
      case "PAID" -> List.of("authorized");
      case "REFUNDED" -> List.of("authorized", "refunded");
      case "REFUSED" -> List.of("refused");
      case "EXPIRED" -> List.of("expired");
      default -> List.of();
    };
  }
}
