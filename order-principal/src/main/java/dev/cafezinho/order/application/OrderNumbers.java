package dev.cafezinho.order.application;

/** The numbers that people call deliveries by; none is given twice. */
public interface OrderNumbers {
  /** The next one, for good: what is not used is lost. */
  long nextDelivery();
}
