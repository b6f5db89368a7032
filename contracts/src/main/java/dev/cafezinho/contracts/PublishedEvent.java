package dev.cafezinho.contracts;

/** The payload of an event that one service publishes about an order and others read. */
public sealed interface PublishedEvent
    permits OrderCreated,
        DeletionRequested,
        OrderDeleted,
        OrderShipped,
        StockReserved,
        StockRefused,
        PaymentRequested,
        PaymentApproved,
        PaymentRefused,
        PaymentRefunded,
        PreparationUpdated,
        DeliveryCancelled {
  /** The order's id, also the CloudEvent's subject. */
  String orderId();

  /** The number that people call the order by. */
  long number();

  /** The id of the shopper who placed the order. */
  String shopper();
}
