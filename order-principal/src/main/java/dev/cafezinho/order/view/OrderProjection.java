package dev.cafezinho.order.view;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.eventlog.RecordedEvent;
import dev.cafezinho.order.Order;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.view.OrderView.Payment;
import dev.cafezinho.order.view.OrderView.PaymentStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows an order as its shopper sees it, from the same state that the rules decide on. */
record OrderProjection(Order.Placed order, EventStream<OrderEvent> stream, Language language) {
  OrderView view() {
    OrderEvent.Placed placed = order.placement();
    Optional<OrderEvent.Shipped> shipped = order.facts().first(OrderEvent.Shipped.class);
    return new OrderView(
        stream.id(),
        placed.number(),
        order.status(),
        order.isDeletable(),
        placed.contents().fulfilment(),
        placed.contents().lines().stream().map(line -> OrderView.Line.of(line, language)).toList(),
        placed.contents().total(),
        placed.contents().buyer(),
        placed.contents().address(),
        refunds(),
        payment(),
        invoiceNumber().map(this::invoice).orElse(null),
        shipped.map(OrderEvent.Shipped::trackingCode).orElse(null),
        order instanceof Order.AwaitingDeletion ? true : null,
        order instanceof Order.Deleted deleted ? deleted.reason() : null,
        order instanceof Order.Deleted deleted ? deleted.reasonText() : null,
        placed.at(),
        stream.recorded().stream()
            .map(RecordedEvent::at)
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        stream.version());
  }

  private @Nullable Payment payment() {
    Optional<OrderEvent.PaymentRequested> requested =
        order.facts().first(OrderEvent.PaymentRequested.class);
    PaymentStatus status = paymentStatus();
    if (requested.isEmpty() && status == PaymentStatus.PENDING) {
      return null;
    }
    return new Payment(
        status,
        requested.map(OrderEvent.PaymentRequested::pageUrl).orElse(null),
        requested.map(OrderEvent.PaymentRequested::pixCode).orElse(null),
        requested.map(OrderEvent.PaymentRequested::expiresAt).orElse(null));
  }

  private PaymentStatus paymentStatus() {
    if (order.facts().first(OrderEvent.PaymentRefunded.class).isPresent()) {
      return PaymentStatus.REFUNDED;
    }
    if (order.facts().first(OrderEvent.PaymentApproved.class).isPresent()) {
      return PaymentStatus.APPROVED;
    }
    return order
        .facts()
        .first(OrderEvent.PaymentRefused.class)
        .map(OrderProjection::status)
        .orElse(order instanceof Order.Deleted ? PaymentStatus.VOIDED : PaymentStatus.PENDING);
  }

  private static PaymentStatus status(OrderEvent.PaymentRefused refused) {
    return refused.reason() == DeletionReason.PAYMENT_EXPIRED
        ? PaymentStatus.EXPIRED
        : PaymentStatus.REFUSED;
  }

  /**
   * An order that the staff prepare has its nota before it leaves, and not when it is cancelled.
   */
  private Optional<String> invoiceNumber() {
    Optional<String> shipped =
        order.facts().first(OrderEvent.Shipped.class).map(OrderEvent.Shipped::invoiceNumber);
    return order instanceof Order.Deleted
        ? shipped
        : shipped.or(
            () ->
                order
                    .facts()
                    .all(OrderEvent.PreparationUpdated.class)
                    .flatMap(moved -> Stream.ofNullable(moved.invoiceNumber()))
                    .findFirst());
  }

  private OrderView.Invoice invoice(String number) {
    String url = "/api/orders/" + stream.id() + "/invoice";
    return new OrderView.Invoice(number, url, url + ".pdf");
  }

  private @Nullable List<OrderView.Refund> refunds() {
    List<OrderView.Refund> refunds =
        order
            .facts()
            .all(OrderEvent.PaymentRefunded.class)
            .map(refund -> new OrderView.Refund(refund.amount(), refund.at()))
            .toList();
    return refunds.isEmpty() ? null : refunds;
  }
}
