package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, by whom and for where.
 *
 * @param address present for {@link Fulfilment#DELIVERY}
 * @param lines at least one, at most one per product
 */
public record OrderContents(
    Fulfilment fulfilment,
    Buyer buyer,
    @Nullable Address address,
    List<OrderLine> lines,
    Money total) {
  public OrderContents {
    requireNonNull(fulfilment, "fulfilment");
    requireNonNull(buyer, "buyer");
    requireNonNull(total, "total");
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an order has at least one line");
    }
  }
}
