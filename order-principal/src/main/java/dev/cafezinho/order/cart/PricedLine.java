package dev.cafezinho.order.cart;

import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.catalogue.Selection;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cart as it can be ordered now.
 *
 * @param line at the prices of this moment; as it was put in where it is not sold any more
 * @param available units for all lines of the product together; null for a product without stock,
 *     and where nobody knows
 * @param problem null where there is none
 * @param formerUnitPrice what it cost when it was put in, where that was something else
 */
public record PricedLine(
    OrderLine line,
    @Nullable Long available,
    @Nullable Problem problem,
    @Nullable Money formerUnitPrice) {
  /** What a shopper should know before ordering. */
  public enum Problem {
    /** The product, or an option of the line, is not sold any more. */
    NOT_SOLD,
    SOLD_OUT,
    /** All lines of the product together have more units than are available. */
    ONLY_N_LEFT,
    /** It costs something else than when it was put in, which hinders nothing. */
    PRICE_CHANGED
  }

  /** Whether it cannot be ordered. */
  public boolean isHindered() {
    return problem != null && problem != Problem.PRICE_CHANGED;
  }

  /** As it was put in, when nobody knows more. */
  static PricedLine unchecked(OrderLine line) {
    return new PricedLine(line, null, null, null);
  }

  /**
   * @param product as it is sold now; null where it is not
   * @param wanted units of the product in the whole cart
   */
  static PricedLine of(OrderLine line, @Nullable Product product, int wanted) {
    if (product == null) {
      return new PricedLine(line, null, Problem.NOT_SOLD, null);
    }
    Selection selection =
        Selection.of(product, line.options().stream().map(ChosenOption::id).toList());
    Long available = product.available();
    return switch (selection) {
      case Selection.Chosen chosen ->
          priced(chosen.line(line.id(), line.note(), line.quantity()), line, available, wanted);
      case Selection.SoldOut _ -> new PricedLine(line, available, Problem.SOLD_OUT, null);
      case Selection.UnknownOption _, Selection.TooFew _, Selection.TooMany _ ->
          new PricedLine(line, available, Problem.NOT_SOLD, null);
    };
  }

  private static PricedLine priced(
      OrderLine now, OrderLine then, @Nullable Long available, int wanted) {
    Money former = now.unitPrice().equals(then.unitPrice()) ? null : then.unitPrice();
    if (available != null && available < wanted) {
      Problem problem = available == 0 ? Problem.SOLD_OUT : Problem.ONLY_N_LEFT;
      return new PricedLine(now, available, problem, former);
    }
    return new PricedLine(now, available, former == null ? null : Problem.PRICE_CHANGED, former);
  }
}
