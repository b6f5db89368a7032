package dev.cafezinho.order;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import java.util.List;

/** What has happened to an order, here or at another service, with the time it happened. */
public sealed interface OrderEvent {
  /** What another service has published about the order; each counts once. */
  sealed interface Fact extends OrderEvent {
    /** Whether both say the same of an order. A preparation moves more than once. */
    default boolean isSame(Fact other) {
      return getClass() == other.getClass()
          && !(this instanceof PreparationUpdated here
              && other instanceof PreparationUpdated there
              && here.preparation() != there.preparation());
    }
  }

  Instant at();

  /** The status that this event alone would give the order. */
  default OrderStatus status() {
    return switch (this) {
      case Placed _, StockReserved _, StockRefused _, DeletionRequested _, DeliveryCancelled _ ->
          OrderStatus.CREATED;
      case PaymentRequested _ -> OrderStatus.AWAITING_PAYMENT;
      case PaymentApproved _ -> OrderStatus.PAYMENT_APPROVED;
      case PaymentRefused _ -> OrderStatus.PAYMENT_REFUSED;
      case PaymentRefunded _ -> OrderStatus.REFUNDED;
      case PreparationUpdated preparation -> preparation.preparation();
      case Shipped _ -> OrderStatus.SHIPPED;
      case Deleted _ -> OrderStatus.DELETED;
    };
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

  record StockReserved(Instant at) implements Fact {}

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

  record PreparationUpdated(OrderStatus preparation, Instant at) implements Fact {}

  record Shipped(String invoiceNumber, String trackingCode, Instant at) implements Fact {}

  record DeliveryCancelled(DeletionReason reason, Instant at) implements Fact {}

  /** It is for Entrega to say whether the order is still here to be deleted. */
  record DeletionRequested(DeletionReason reason, Instant at) implements OrderEvent {}

  record Deleted(DeletionReason reason, Instant at) implements OrderEvent {}
}
