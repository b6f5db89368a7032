package dev.cafezinho.order.cart;

import dev.cafezinho.order.catalogue.Selection;

/** Something cannot be in the cart as it was asked for. */
public final class CannotPut extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public sealed interface Why {
    record UnknownProduct(String sku) implements Why {}

    record UnknownLine(String id) implements Why {}

    record Options(String sku, Selection.Refused refusal) implements Why {}

    /** A line would have more. */
    record TooManyUnits(int limit) implements Why {}

    /** The cart would have more. */
    record TooManyLines(int limit) implements Why {}
  }

  private final transient Why why;

  public CannotPut(Why why) {
    super(why.toString());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
