package dev.cafezinho.contracts;

/** How an order was paid whose money the staff have taken at the counter. */
public enum TillPayment {
  CASH,
  /** By a card machine, which knows nothing of the shop. */
  CARD
}
