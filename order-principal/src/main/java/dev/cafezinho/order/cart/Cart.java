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
 * @param beingOrdered later versions that somebody has begun to order: each of them may be an order
 *     by now whose lines are still here
 * @param lines one per product, in the order they were added
 */
public record Cart(long version, long ordered, List<Long> beingOrdered, List<Line> lines) {
  /** A product as it was when it was put in; the order takes the price of its own moment. */
  public record Line(String sku, String name, int quantity, Money unitPrice) {}

  /** Of a shopper who has none. */
  static final Cart NONE = new Cart(0, 0, List.of(), List.of());

  static Cart beginning(long version) {
    return new Cart(version, 0, List.of(), List.of());
  }

  boolean exists() {
    return version > 0;
  }

  public boolean isBeingOrdered() {
    return beingOrdered.contains(version);
  }

  /** The line takes the place of one with the same sku. */
  Cart with(Line line) {
    List<Line> changed = new ArrayList<>(lines);
    changed.replaceAll(old -> old.sku().equals(line.sku()) ? line : old);
    if (!changed.contains(line)) {
      changed.add(line);
    }
    return changed(changed);
  }

  Cart without(String sku) {
    List<Line> left = lines.stream().filter(line -> !line.sku().equals(sku)).toList();
    return left.equals(lines) ? this : changed(left);
  }

  private Cart changed(List<Line> changed) {
    return new Cart(version + 1, ordered, beingOrdered, List.copyOf(changed));
  }

  /**
   * The cart without what was ordered, once; what came or changed since then stays.
   *
   * @param orderedVersion that became an order
   * @param quantities that were ordered, by sku
   */
  Cart without(long orderedVersion, Map<String, Integer> quantities) {
    if (ordered >= orderedVersion) {
      return this;
    }
    List<Line> left =
        version == orderedVersion
            ? List.of()
            : lines.stream()
                .filter(line -> quantities.getOrDefault(line.sku(), 0) != line.quantity())
                .toList();
    List<Long> later = beingOrdered.stream().filter(begun -> begun > orderedVersion).toList();
    return new Cart(version + 1, orderedVersion, later, left);
  }
}
