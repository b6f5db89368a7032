package dev.cafezinho.order;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an order has come to: nothing yet, or placed. */
sealed interface Order {
  /** There is no such order. */
  record Unknown() implements Order {}

  /**
   * @param status the most advanced of all facts known
   * @param deleted why the order was deleted; null while it lives
   * @param facts the kinds of fact that are known; each counts once
   */
  record Placed(
      String id,
      long number,
      String shopper,
      OrderContents contents,
      long cartVersion,
      Instant placedAt,
      OrderStatus status,
      @Nullable DeletionReason deleted,
      Set<Object> facts)
      implements Order {
    boolean knows(OrderEvent fact) {
      return facts.contains(kind(fact));
    }

    /** Too late once it is being prepared or is on its way. */
    boolean deletable() {
      return deleted == null
          && facts.stream().noneMatch(OrderDecider.POINTS_OF_NO_RETURN::contains);
    }

    /** Nobody knows yet whether it was deleted in time. */
    boolean awaitsDeletion() {
      return deletable() && facts.contains(OrderEvent.DeletionRequested.class);
    }

    /** A preparation moves more than once; every other kind of fact happens once. */
    static Object kind(OrderEvent fact) {
      return fact instanceof OrderEvent.PreparationUpdated preparation
          ? preparation.preparation()
          : fact.getClass();
    }
  }
}
