package dev.cafezinho.order.web;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.Deletion;
import dev.cafezinho.order.application.OrderHandler;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Deletes an order and waits a little for Entrega's answer, so that the shopper sees the end of it.
 * The answer may come to another instance, so it is the order that is looked at.
 */
@Component
class Deletions {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  private final OrderHandler orders;
  private final Duration timeout;

  Deletions(OrderHandler orders, OrderProperties properties) {
    this.orders = orders;
    this.timeout = properties.deletionPatience();
  }

  Deletion delete(String id, Cause cause) {
    long end = System.nanoTime() + timeout.toNanos();
    Deletion deletion = orders.delete(id, cause);
    try {
      while (deletion == Deletion.UNDECIDED && System.nanoTime() < end) {
        Thread.sleep(BETWEEN_LOOKS);
        deletion = orders.deletion(id);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return deletion;
  }
}
