package dev.cafezinho.payment;

/** What the payment system says became of a payment. */
public enum Outcome {
  AUTHORIZED,
  REFUSED,
  EXPIRED,
  REFUNDED
}
