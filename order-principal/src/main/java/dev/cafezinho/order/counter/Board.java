package dev.cafezinho.order.counter;

import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import java.util.List;

/**
 * The queue as numbers, with nothing of who has ordered what.
 *
 * @param open whether orders are taken
 * @param waiting until they are ready, oldest first
 * @param ready to be picked up, oldest first
 * @param finished the latest ones, newest first
 * @param estimatedWaitSeconds how long an order that comes now is likely to wait
 */
public record Board(
    boolean open,
    List<Entry> waiting,
    List<Entry> ready,
    List<Entry> finished,
    long estimatedWaitSeconds) {
  /**
   * An order.
   *
   * @param since when it came to this status
   */
  public record Entry(long number, OrderStatus status, Instant since) {}
}
