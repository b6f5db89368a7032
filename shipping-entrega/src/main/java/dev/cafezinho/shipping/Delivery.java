package dev.cafezinho.shipping;

import dev.cafezinho.contracts.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far one order has come on its way to its buyer. The facts that move it come in any order. */
public sealed interface Delivery {
  /** Nobody has heard of the order. */
  record Unknown() implements Delivery {
    @Override
    public @Nullable Ticket ticket() {
      return null;
    }
  }

  /** Its units are reserved, and it is not paid. */
  record Reserved(@Nullable Ticket ticket) implements Delivery {}

  /** It is paid, and Estoque has not answered. */
  record Paid(Order order) implements Delivery {
    @Override
    public Ticket ticket() {
      return order.ticket();
    }
  }

  /** It will never leave, and Principal deletes it. */
  record OutOfStock(@Nullable Ticket ticket) implements Delivery {}

  /** It is shipped when its time has come. */
  record ToShip(Order order) implements Delivery {
    @Override
    public Ticket ticket() {
      return order.ticket();
    }
  }

  /** It is for the counter's staff, and stands in their queue with the next event. */
  record ToPrepare(Order order) implements Delivery {
    @Override
    public Ticket ticket() {
      return order.ticket();
    }
  }

  /** The staff see it. */
  sealed interface InQueue extends Delivery {
    Order order();

    /** Since when it has stood in the queue. */
    Instant queuedAt();

    OrderStatus status();

    /** Since when it has had this status. */
    Instant since();

    /** Who prepares it, or has done so. Null while it waits. */
    @Nullable String claimedBy();

    @Override
    default Ticket ticket() {
      return order().ticket();
    }
  }

  /** It waits for somebody to claim it. */
  record Queued(Order order, Instant queuedAt) implements InQueue {
    @Override
    public OrderStatus status() {
      return OrderStatus.PAYMENT_APPROVED;
    }

    @Override
    public Instant since() {
      return queuedAt;
    }

    @Override
    public @Nullable String claimedBy() {
      return null;
    }
  }

  /** Somebody has begun to prepare it: too late for its shopper to delete it. */
  sealed interface Begun extends InQueue {
    Preparation preparation();

    @Override
    default Order order() {
      return preparation().order();
    }

    @Override
    default Instant queuedAt() {
      return preparation().queuedAt();
    }

    @Override
    default String claimedBy() {
      return preparation().claimedBy();
    }

    @Override
    default Invoice invoice() {
      return preparation().invoice();
    }
  }

  /** Somebody prepares it. */
  record Claimed(Preparation preparation) implements Begun {
    @Override
    public OrderStatus status() {
      return OrderStatus.PREPARING;
    }

    @Override
    public Instant since() {
      return preparation.claimedAt();
    }
  }

  /** It waits for its buyer, or to be sent. */
  record Ready(Preparation preparation, Instant since) implements Begun {
    @Override
    public OrderStatus status() {
      return OrderStatus.READY;
    }
  }

  /** Its buyer has it. */
  record PickedUp(Preparation preparation, Instant readyAt, Instant at) implements Delivery {
    @Override
    public Ticket ticket() {
      return preparation.order().ticket();
    }

    @Override
    public Invoice invoice() {
      return preparation.invoice();
    }
  }

  /** It has left. */
  record Shipped(Order order, Invoice invoice) implements Delivery {
    @Override
    public Ticket ticket() {
      return order.ticket();
    }
  }

  /** The order was deleted or cancelled before it had left: it stays. */
  record Deleted(@Nullable Ticket ticket) implements Delivery {}

  /**
   * By what the order is called. Null when nobody has told it: the first edition's facts came
   * without.
   */
  @Nullable Ticket ticket();

  /** Its nota. Null until one is issued. */
  default @Nullable Invoice invoice() {
    return null;
  }

  /** A paid order whose units are reserved. */
  static Delivery ready(Order order) {
    return order.isForCounter() ? new ToPrepare(order) : new ToShip(order);
  }
}
