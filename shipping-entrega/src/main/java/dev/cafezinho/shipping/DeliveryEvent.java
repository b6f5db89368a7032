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
          .with("delivery.queued.v1", Queued.class)
          .with("delivery.claimed.v1", Claimed.class)
          .with("delivery.made-ready.v1", MadeReady.class)
          .with("delivery.picked-up.v1", PickedUp.class)
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

  /**
   * The same by the shop's own will.
   *
   * @param reasonText why, in the words of the staff
   * @param by the name of who cancelled; null where nobody did, and where the first version of this
   *     event did not tell it
   */
  record Cancelled(
      Ticket ticket,
      DeletionReason reason,
      @Nullable String reasonText,
      @Nullable String by,
      Instant at)
      implements DeliveryEvent {
    public Cancelled {
      requireNonNull(ticket, "ticket");
      requireNonNull(reason, "reason");
    }
  }

  /** It stands in the queue of the staff. */
  record Queued(Instant at) implements DeliveryEvent {
    public Queued {
      requireNonNull(at, "at");
    }
  }

  /**
   * Somebody prepares it.
   *
   * @param by the name of who does it
   * @param invoiceNumber of its nota, which is issued now
   */
  record Claimed(String by, String invoiceNumber, Instant at) implements DeliveryEvent {
    public Claimed {
      requireNonNull(by, "by");
      requireNonNull(invoiceNumber, "invoiceNumber");
      requireNonNull(at, "at");
    }
  }

  record MadeReady(String by, Instant at) implements DeliveryEvent {
    public MadeReady {
      requireNonNull(by, "by");
      requireNonNull(at, "at");
    }
  }

  record PickedUp(String by, Instant at) implements DeliveryEvent {
    public PickedUp {
      requireNonNull(by, "by");
      requireNonNull(at, "at");
    }
  }

  record InvoiceIssued(String number, Instant at) implements DeliveryEvent {}

  /**
   * @param by the name of who has sent it; null where it left by itself
   */
  record Shipped(String trackingCode, @Nullable String by, Instant at) implements DeliveryEvent {}
}
