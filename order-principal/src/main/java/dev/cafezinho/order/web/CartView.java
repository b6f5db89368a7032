package dev.cafezinho.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.order.cart.PricedCart;
import dev.cafezinho.order.cart.PricedLine;
import dev.cafezinho.order.view.OrderView.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cart with its total. */
record CartView(long version, List<Item> items, Money total) {
  /** A line of the cart with its total, and what is in its way. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String sku,
      String name,
      List<Option> options,
      @Nullable String note,
      int quantity,
      Money unitPrice,
      Money lineTotal,
      @Nullable Long available,
      PricedLine.@Nullable Problem problem,
      @Nullable Money formerUnitPrice) {
    static Item of(PricedLine priced, Language language) {
      OrderLine line = priced.line();
      return new Item(
          line.id(),
          line.sku(),
          line.nameIn(language),
          Option.of(line, language),
          line.note(),
          line.quantity(),
          line.unitPrice(),
          line.lineTotal(),
          priced.available(),
          priced.problem(),
          priced.problem() == PricedLine.Problem.PRICE_CHANGED ? priced.formerUnitPrice() : null);
    }
  }

  static CartView of(PricedCart cart, Language language) {
    return new CartView(
        cart.version(),
        cart.lines().stream().map(line -> Item.of(line, language)).toList(),
        cart.total());
  }
}
