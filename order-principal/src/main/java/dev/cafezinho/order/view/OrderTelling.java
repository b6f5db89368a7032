package dev.cafezinho.order.view;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.eventlog.EventStream;
import dev.cafezinho.eventlog.RecordedEvent;
import dev.cafezinho.order.OrderEvent;
import dev.cafezinho.order.view.OrderView.Payment;
import dev.cafezinho.order.view.OrderView.PaymentStatus;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an order from its events; what matters is which there are, not in which order. */
final class OrderTelling {
  private final EventStream<OrderEvent> stream;

  private OrderTelling(EventStream<OrderEvent> stream) {
    this.stream = stream;
  }

  static OrderView tell(EventStream<OrderEvent> stream) {
    return new OrderTelling(stream).tell();
  }

  private OrderView tell() {
    OrderEvent.Placed placed = first(OrderEvent.Placed.class).orElseThrow();
    Optional<OrderEvent.Shipped> shipped = first(OrderEvent.Shipped.class);
    return new OrderView(
        stream.id(),
        placed.number(),
        status(),
        placed.contents().fulfilment(),
        placed.contents().lines().stream().map(OrderTelling::line).toList(),
        placed.contents().total(),
        placed.contents().buyer(),
        placed.contents().address(),
        payment(),
        shipped.map(this::invoice).orElse(null),
        shipped.map(OrderEvent.Shipped::trackingCode).orElse(null),
        isDeletionUndecided() ? true : null,
        first(OrderEvent.Deleted.class).map(OrderEvent.Deleted::reason).orElse(null),
        placed.at(),
        stream.recorded().stream()
            .map(RecordedEvent::at)
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        stream.version());
  }

  private OrderStatus status() {
    return stream.events().stream()
        .map(OrderEvent::status)
        .reduce(OrderStatus.CREATED, OrderStatus::or);
  }

  private boolean isDeletionUndecided() {
    return has(OrderEvent.DeletionRequested.class)
        && !has(OrderEvent.Deleted.class)
        && !has(OrderEvent.Shipped.class)
        && !has(OrderEvent.PreparationUpdated.class);
  }

  private @Nullable Payment payment() {
    Optional<OrderEvent.PaymentRequested> requested = first(OrderEvent.PaymentRequested.class);
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
    if (first(OrderEvent.PaymentRefunded.class).isPresent()) {
      return PaymentStatus.REFUNDED;
    }
    if (first(OrderEvent.PaymentApproved.class).isPresent()) {
      return PaymentStatus.APPROVED;
    }
    Optional<OrderEvent.PaymentRefused> refused = first(OrderEvent.PaymentRefused.class);
    if (refused.isPresent()) {
      return refused.get().reason() == DeletionReason.PAYMENT_EXPIRED
          ? PaymentStatus.EXPIRED
          : PaymentStatus.REFUSED;
    }
    return first(OrderEvent.Deleted.class).isPresent()
        ? PaymentStatus.VOIDED
        : PaymentStatus.PENDING;
  }

  private OrderView.Invoice invoice(OrderEvent.Shipped shipped) {
    String url = "/api/orders/" + stream.id() + "/invoice";
    return new OrderView.Invoice(shipped.invoiceNumber(), url, url + ".pdf");
  }

  private static OrderView.Line line(OrderLine line) {
    return new OrderView.Line(
        line.sku(), line.name(), line.quantity(), line.unitPrice(), line.lineTotal());
  }

  private boolean has(Class<? extends OrderEvent> kind) {
    return first(kind).isPresent();
  }

  private <T extends OrderEvent> Optional<T> first(Class<T> kind) {
    Stream<OrderEvent> events = stream.events().stream();
    return events.filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
