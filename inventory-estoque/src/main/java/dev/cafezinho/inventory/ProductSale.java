package dev.cafezinho.inventory;

/** Whether a product is sold, by its log; one without a log is. */
public enum ProductSale {
  ON_SALE,
  PAUSED
}
