package dev.cafezinho.order.application;

import dev.cafezinho.contracts.Fulfilment;
import java.time.Instant;

/** The numbers that people call orders by; none is given twice. */
public interface OrderNumbers {
  /** The next one, for good: what is not used is lost. */
  long next(Fulfilment fulfilment, Instant now);
}
