package dev.cafezinho.order.application;

/** Why a cart cannot become an order. */
public final class CannotPlace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public enum Reason {
    EMPTY_CART,
    CART_HAS_CHANGED,
    NOT_FOR_SALE,
    NOT_ADMITTED,
    ORDERED_OTHERWISE
  }

  private final Reason reason;

  CannotPlace(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
