package dev.cafezinho.order;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import java.util.List;

/** What has happened to an order, here or at another service, with the time it happened. */
public sealed interface OrderEvent {
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

  record StockReserved(Instant at) implements OrderEvent {}

  /**
   * @param missing the skus that are short
   */
  record StockRefused(List<String> missing, Instant at) implements OrderEvent {}

  record PaymentRequested(
      Money amount, String pageUrl, String pixCode, Instant expiresAt, Instant at)
      implements OrderEvent {}

  record PaymentApproved(String transactionId, Money amount, Instant at) implements OrderEvent {}

  record PaymentRefused(DeletionReason reason, Instant at) implements OrderEvent {}

  record PaymentRefunded(Money amount, Instant at) implements OrderEvent {}

  record PreparationUpdated(OrderStatus preparation, Instant at) implements OrderEvent {}

  record Shipped(String invoiceNumber, String trackingCode, Instant at) implements OrderEvent {}

  record DeliveryCancelled(DeletionReason reason, Instant at) implements OrderEvent {}

  /** It is for Entrega to say whether the order is still here to be deleted. */
  record DeletionRequested(DeletionReason reason, Instant at) implements OrderEvent {}

  record Deleted(DeletionReason reason, Instant at) implements OrderEvent {}
}
