package dev.cafezinho.contracts;

/**
 * An order's status as people see it, least advanced first. Facts may arrive in any order: the
 * status is the most advanced of all that are known, so every order of arrival ends the same.
 */
public enum OrderStatus {
  CREATED,
  AWAITING_PAYMENT,
  PAYMENT_APPROVED,
  PREPARING,
  READY,
  PICKED_UP,
  SHIPPED,
  PAYMENT_REFUSED,
  DELETED,
  REFUNDED;

  /** The more advanced of this and the other. */
  public OrderStatus or(OrderStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
