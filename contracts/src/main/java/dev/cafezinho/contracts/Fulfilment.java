package dev.cafezinho.contracts;

/** How an order reaches its buyer. */
public enum Fulfilment {
  DELIVERY,
  COUNTER
}
