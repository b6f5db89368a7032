package dev.cafezinho.order.counter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order's place at the counter. It is written before the order is, so a crash between the two
 * leaves a ticket without an order, which counts for a while and then no more.
 *
 * @param number of the day
 * @param at when the place was taken
 * @param admission when the code that it spends from is first shown; null for an order that the
 *     staff have entered
 * @param drinks that it spends
 */
public record Ticket(
    String order, long number, Instant at, @Nullable Instant admission, int drinks) {
  /** An order whose place is taken is placed at once, or its process has died. */
  static final Duration PLACING = Duration.ofMinutes(2);

  boolean mayBeBeingPlaced(Instant now) {
    return now.isBefore(at.plus(PLACING));
  }
}
