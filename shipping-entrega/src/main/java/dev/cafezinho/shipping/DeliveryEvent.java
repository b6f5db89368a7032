package dev.cafezinho.shipping;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeletionRequested;
import dev.cafezinho.eventlog.EventTypes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has happened to a delivery. The first version of some told no ticket. */
public sealed interface DeliveryEvent {
  EventTypes<DeliveryEvent> TYPES =
      new EventTypes<DeliveryEvent>()
          .with("delivery.paid.v1", Paid.class)
          .with("delivery.reserved.v1", Reserved.class)
          .with("delivery.stock-refused.v1", StockRefused.class)
          .with("delivery.order-deleted.v1", OrderDeleted.class)
          .with("delivery.withheld.v1", Withheld.class)
          .with("delivery.cancelled.v1", Cancelled.class)
          .with("delivery.invoice-issued.v1", InvoiceIssued.class)
          .with("delivery.shipped.v1", Shipped.class);

  record Paid(Order order) implements DeliveryEvent {
    public Paid {
      requireNonNull(order, "order");
    }
  }

  record Reserved(@Nullable Ticket ticket) implements DeliveryEvent {}

  record StockRefused(@Nullable Ticket ticket) implements DeliveryEvent {}

  record OrderDeleted(@Nullable Ticket ticket) implements DeliveryEvent {}

  /** It has not left and never will. */
  record Withheld(DeletionRequested request, Instant at) implements DeliveryEvent {
    public Withheld {
      requireNonNull(request, "request");
    }
  }

  /** The same by the shop's own will. */
  record Cancelled(Ticket ticket, DeletionReason reason, Instant at) implements DeliveryEvent {
    public Cancelled {
      requireNonNull(ticket, "ticket");
      requireNonNull(reason, "reason");
    }
  }

  record InvoiceIssued(String number, Instant at) implements DeliveryEvent {}

  record Shipped(String trackingCode, Instant at) implements DeliveryEvent {}
}
