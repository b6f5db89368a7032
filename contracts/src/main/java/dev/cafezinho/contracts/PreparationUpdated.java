package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import dev.cafezinho.contracts.Publication.PublishedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that the staff prepare moved: {@link OrderStatus#PREPARING}, {@link OrderStatus#READY}
 * or {@link OrderStatus#PICKED_UP}.
 *
 * @param invoiceNumber of its nota, which is issued when somebody begins to prepare it
 * @param queuedAt since when it had waited for that; with the next one, what a wait is reckoned
 *     from
 * @param claimedAt when somebody began to prepare it
 */
public record PreparationUpdated(
    String orderId,
    long number,
    String shopper,
    OrderStatus status,
    @Nullable String invoiceNumber,
    @Nullable Instant queuedAt,
    @Nullable Instant claimedAt,
    Instant updatedAt)
    implements PublishedEvent {
  public PreparationUpdated {
    requireNonNull(orderId, "orderId");
    requireNonNull(shopper, "shopper");
    requireNonNull(status, "status");
    requireNonNull(updatedAt, "updatedAt");
  }

  /** As the first version told it. */
  public PreparationUpdated(
      String orderId, long number, String shopper, OrderStatus status, Instant updatedAt) {
    this(orderId, number, shopper, status, null, null, null, updatedAt);
  }
}
