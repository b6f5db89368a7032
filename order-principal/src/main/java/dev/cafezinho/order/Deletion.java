package dev.cafezinho.order;

/** What became of a shopper's wish to delete an order. */
public enum Deletion {
  /** Entrega has not said yet whether it was in time. */
  UNDECIDED,
  DONE,
  /** It is being prepared or on its way. */
  TOO_LATE;

  static Deletion of(Order order) {
    if (!(order instanceof Order.Placed placed)) {
      return TOO_LATE;
    }
    if (placed.deleted() != null) {
      return DONE;
    }
    return placed.deletable() ? UNDECIDED : TOO_LATE;
  }
}
