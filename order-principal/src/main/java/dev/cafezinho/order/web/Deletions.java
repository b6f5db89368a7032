package dev.cafezinho.order.web;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.Deletion;
import dev.cafezinho.order.Orders;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Deletes an order and waits a little for Entrega's answer, so that the shopper sees the end of it.
 * The answer may come to another instance, so it is the order that is looked at.
 */
@Component
class Deletions {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  private final Orders orders;
  private final Duration patience;

  Deletions(Orders orders, @Value("${cafezinho.orders.deletion-patience:3s}") Duration patience) {
    this.orders = orders;
    this.patience = patience;
  }

  Deletion delete(String id, Cause cause) {
    long end = System.nanoTime() + patience.toNanos();
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
