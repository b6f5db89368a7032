package dev.cafezinho.order.counter;

import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;

/**
 * How far an order is.
 *
 * @param since when it came to this status
 */
public record Progress(OrderStatus status, Instant since) {
  boolean isWaiting() {
    return switch (status) {
      case CREATED, AWAITING_PAYMENT, PAYMENT_APPROVED, PREPARING -> true;
      case READY, PICKED_UP, SHIPPED, PAYMENT_REFUSED, DELETED, REFUNDED -> false;
    };
  }

  /** Whether it is cancelled, so that what it spent can be spent again. */
  boolean isOff() {
    return switch (status) {
      case PAYMENT_REFUSED, DELETED, REFUNDED -> true;
      case CREATED, AWAITING_PAYMENT, PAYMENT_APPROVED, PREPARING, READY, PICKED_UP, SHIPPED ->
          false;
    };
  }

  boolean isFinished() {
    return status == OrderStatus.PICKED_UP || status == OrderStatus.SHIPPED;
  }
}
