package dev.cafezinho.order.cart;

import dev.cafezinho.contracts.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shopper means to buy.
 *
 * @param version grows with every change, also when the cart is emptied
 * @param lines one per product, in the order they were added
 */
public record Cart(long version, List<Line> lines) {
  /** A product as it was when it was put in; the order takes the price of its own moment. */
  public record Line(String sku, String name, int quantity, Money unitPrice) {}

  static final Cart NEW = new Cart(0, List.of());

  /** The line takes the place of one with the same sku. */
  Cart with(Line line) {
    List<Line> changed = new ArrayList<>(lines);
    changed.replaceAll(old -> old.sku().equals(line.sku()) ? line : old);
    if (!changed.contains(line)) {
      changed.add(line);
    }
    return new Cart(version + 1, List.copyOf(changed));
  }

  Cart without(String sku) {
    return new Cart(version + 1, lines.stream().filter(line -> !line.sku().equals(sku)).toList());
  }

  Cart emptied() {
    return new Cart(version + 1, List.of());
  }
}
