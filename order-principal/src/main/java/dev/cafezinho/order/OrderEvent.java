package dev.cafezinho.order;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.ServiceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has happened to an order, here or at another service, with the time it happened. */
public sealed interface OrderEvent {
  /** What each of them is published as. What has no entry is a {@link PlainFact}. */
  Map<Class<? extends OrderEvent>, Publication> PUBLICATIONS =
      Map.ofEntries(
          Map.entry(Placed.class, Publication.ORDER_CREATED),
          Map.entry(DeletionRequested.class, Publication.DELETION_REQUESTED),
          Map.entry(Deleted.class, Publication.ORDER_DELETED),
          Map.entry(StockRefused.class, Publication.STOCK_REFUSED),
          Map.entry(PaymentRequested.class, Publication.PAYMENT_REQUESTED),
          Map.entry(PaymentApproved.class, Publication.PAYMENT_APPROVED),
          Map.entry(PaymentRefused.class, Publication.PAYMENT_REFUSED),
          Map.entry(PaymentRefunded.class, Publication.PAYMENT_REFUNDED),
          Map.entry(PreparationUpdated.class, Publication.PREPARATION_UPDATED),
          Map.entry(Shipped.class, Publication.ORDER_SHIPPED),
          Map.entry(DeliveryCancelled.class, Publication.DELIVERY_CANCELLED));

  /** What another service has published about the order; each counts once. */
  sealed interface Fact extends OrderEvent {
    /** The status that this fact alone would give the order. */
    default OrderStatus status() {
      return publication().status();
    }

    /** Whether both say the same of an order. A preparation moves more than once. */
    default boolean isSame(Fact other) {
      return publication() == other.publication() && status() == other.status();
    }
  }

  Instant at();

  /** What it is published as, here or by another service. */
  default Publication publication() {
    return requireNonNull(PUBLICATIONS.get(getClass()), () -> getClass() + " has no publication");
  }

  /**
   * @param cartVersion the version of the cart that became this order, so that it is emptied once
   */
  record Placed(
      String orderId,
      long number,
      String shopper,
      OrderContents contents,
      long cartVersion,
      Instant at)
      implements OrderEvent {}

  /** A fact of which no rule and no page needs more than that it happened. */
  record PlainFact(Publication publication, Instant at) implements Fact {
    /** What may be such a fact. */
    public static Stream<Publication> publications() {
      return Publication.to(ServiceName.PRINCIPAL)
          .filter(publication -> !PUBLICATIONS.containsValue(publication));
    }
  }

  /**
   * @param missing the skus that are short
   */
  record StockRefused(List<String> missing, Instant at) implements Fact {}

  record PaymentRequested(
      Money amount, String pageUrl, String pixCode, Instant expiresAt, Instant at)
      implements Fact {}

  record PaymentApproved(String transactionId, Money amount, Instant at) implements Fact {}

  record PaymentRefused(DeletionReason reason, Instant at) implements Fact {}

  record PaymentRefunded(Money amount, Instant at) implements Fact {}

  /**
   * @param invoiceNumber of the nota that was issued when somebody claimed the order
   */
  record PreparationUpdated(OrderStatus preparation, @Nullable String invoiceNumber, Instant at)
      implements Fact {
    @Override
    public OrderStatus status() {
      return preparation;
    }
  }

  record Shipped(String invoiceNumber, String trackingCode, Instant at) implements Fact {}

  /**
   * @param reasonText in the words of the staff
   */
  record DeliveryCancelled(DeletionReason reason, @Nullable String reasonText, Instant at)
      implements Fact {}

  /** It is for Entrega to say whether the order is still here to be deleted. */
  record DeletionRequested(DeletionReason reason, Instant at) implements OrderEvent {}

  /**
   * @param reasonText in the words of the staff
   */
  record Deleted(DeletionReason reason, @Nullable String reasonText, Instant at)
      implements OrderEvent {}
}
