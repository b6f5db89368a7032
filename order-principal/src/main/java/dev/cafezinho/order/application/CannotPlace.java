package dev.cafezinho.order.application;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.order.cart.PricedCart;
import dev.cafezinho.order.cart.PricedLine;
import dev.cafezinho.order.counter.Refusal;
import java.util.List;

/** A cart cannot become an order. */
public final class CannotPlace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public sealed interface Why {
    record CartIsEmpty() implements Why {}

    /** Since the key was first used. */
    record CartHasChanged() implements Why {}

    record CannotBeSold(List<PricedLine> lines) implements Why {}

    /**
     * @param cart as it is now
     */
    record TotalHasChanged(Money expected, PricedCart cart) implements Why {}

    /** The counter does not take it. */
    record NotAdmitted(Refusal refusal) implements Why {}

    /** This cart, or this key, was ordered with other details. */
    record OrderedOtherwise() implements Why {}
  }

  private final transient Why why;

  CannotPlace(Why why) {
    super(why.getClass().getSimpleName());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
