package dev.cafezinho.shipping;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.eventlog.EventTypes;
import java.time.Instant;

/** What has happened to a delivery. */
sealed interface DeliveryEvent {
  EventTypes<DeliveryEvent> TYPES =
      new EventTypes<DeliveryEvent>()
          .with("delivery.paid.v1", Paid.class)
          .with("delivery.reserved.v1", Reserved.class)
          .with("delivery.stock-refused.v1", StockRefused.class)
          .with("delivery.order-deleted.v1", OrderDeleted.class)
          .with("delivery.withheld.v1", Withheld.class)
          .with("delivery.invoice-issued.v1", InvoiceIssued.class)
          .with("delivery.shipped.v1", Shipped.class);

  record Paid(Order order) implements DeliveryEvent {
    public Paid {
      requireNonNull(order, "order");
    }
  }

  record Reserved() implements DeliveryEvent {}

  record StockRefused() implements DeliveryEvent {}

  record OrderDeleted() implements DeliveryEvent {}

  /** It has not left and never will. */
  record Withheld(DeletionRequested request, Instant at) implements DeliveryEvent {
    public Withheld {
      requireNonNull(request, "request");
    }
  }

  record InvoiceIssued(String number, Instant at) implements DeliveryEvent {}

  record Shipped(String trackingCode, Instant at) implements DeliveryEvent {}
}
