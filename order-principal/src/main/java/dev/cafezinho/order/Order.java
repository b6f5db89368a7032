package dev.cafezinho.order;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderStatus;
import org.jspecify.annotations.Nullable;

/** What an order has come to. */
public sealed interface Order {
  /** There is no such order. */
  record Unknown() implements Order {}

  /** There is one; which kind says whether it can still be deleted. */
  sealed interface Placed extends Order {
    OrderEvent.Placed placement();

    Facts facts();

    default String id() {
      return placement().orderId();
    }

    default long number() {
      return placement().number();
    }

    default String shopper() {
      return placement().shopper();
    }

    default OrderContents contents() {
      return placement().contents();
    }

    /** Whether its shopper may ask for its deletion. */
    default boolean isDeletable() {
      return switch (this) {
        case Open _ -> true;
        case AwaitingDeletion _, Leaving _, Deleted _ -> false;
      };
    }

    /** The most advanced of all that is known. */
    default OrderStatus status() {
      return facts().status();
    }
  }

  /** Nobody prepares or sends it yet, and nobody wants it deleted. */
  record Open(OrderEvent.Placed placement, Facts facts) implements Placed {}

  /** Entrega has been asked, and nobody knows yet whether it was deleted in time. */
  record AwaitingDeletion(OrderEvent.Placed placement, Facts facts) implements Placed {}

  /** It is being prepared or on its way: too late to be deleted by its shopper. */
  record Leaving(OrderEvent.Placed placement, Facts facts) implements Placed {}

  /**
   * @param reasonText in the words of the staff; null without any
   */
  record Deleted(
      OrderEvent.Placed placement, Facts facts, DeletionReason reason, @Nullable String reasonText)
      implements Placed {
    @Override
    public OrderStatus status() {
      return facts.status().or(OrderStatus.DELETED);
    }
  }
}
