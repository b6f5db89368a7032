package dev.cafezinho.order.cart;

import dev.cafezinho.contracts.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a shopper means to buy.
 *
 * @param version grows with every change, also when the cart is emptied
 * @param ordered the newest version that became an order and was taken out
 * @param lines one per product, in the order they were added
 */
public record Cart(long version, long ordered, List<Line> lines) {
  /** A product as it was when it was put in; the order takes the price of its own moment. */
  public record Line(String sku, String name, int quantity, Money unitPrice) {}

  static final Cart NEW = new Cart(0, 0, List.of());

  /** The line takes the place of one with the same sku. */
  Cart with(Line line) {
    List<Line> changed = new ArrayList<>(lines);
    changed.replaceAll(old -> old.sku().equals(line.sku()) ? line : old);
    if (!changed.contains(line)) {
      changed.add(line);
    }
    return new Cart(version + 1, ordered, List.copyOf(changed));
  }

  Cart without(String sku) {
    return new Cart(
        version + 1, ordered, lines.stream().filter(line -> !line.sku().equals(sku)).toList());
  }

  /** Takes out what was ordered; what came or changed since then stays. */
  Cart without(long orderedVersion, Map<String, Integer> quantities) {
    List<Line> left =
        version == orderedVersion
            ? List.of()
            : lines.stream()
                .filter(line -> quantities.getOrDefault(line.sku(), 0) != line.quantity())
                .toList();
    return new Cart(version + 1, orderedVersion, left);
  }
}
