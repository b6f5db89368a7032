package dev.cafezinho.order.application;

import dev.cafezinho.order.Order;

/** What became of a shopper's wish to delete an order. */
public enum Deletion {
  /** Entrega has not said yet whether it was in time. */
  UNDECIDED,
  DONE,
  /** It is being prepared or on its way. */
  TOO_LATE;

  public static Deletion of(Order order) {
    return switch (order) {
      case Order.Open _, Order.AwaitingDeletion _ -> UNDECIDED;
      case Order.Deleted _ -> DONE;
      case Order.Leaving _, Order.Unknown _ -> TOO_LATE;
    };
  }
}
