package dev.cafezinho.shipping;

import dev.cafezinho.contracts.Fulfilment;
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

  /** It is for the counter's staff to prepare; nothing here moves it on yet. */
  record ToPrepare(Order order) implements Delivery {
    @Override
    public Ticket ticket() {
      return order.ticket();
    }
  }

  /** It has left. */
  record Shipped(Order order, Invoice invoice) implements Delivery {
    @Override
    public Ticket ticket() {
      return order.ticket();
    }
  }

  /** The order was deleted before it was shipped: it stays. */
  record Deleted(@Nullable Ticket ticket) implements Delivery {}

  /**
   * By what the order is called. Null when nobody has told it: the first edition's facts came
   * without.
   */
  @Nullable Ticket ticket();

  /** A paid order whose units are reserved. */
  static Delivery ready(Order order) {
    return order.contents().fulfilment() == Fulfilment.DELIVERY
        ? new ToShip(order)
        : new ToPrepare(order);
  }
}
