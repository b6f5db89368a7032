package dev.cafezinho.contracts;

/** Why an order was deleted. */
public enum DeletionReason {
  DELETED_BY_SHOPPER,
  PAYMENT_REFUSED,
  PAYMENT_EXPIRED,
  OUT_OF_STOCK,
  CANCELLED_BY_STAFF,
  PREPARATION_TIMEOUT
}
