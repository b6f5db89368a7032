package dev.cafezinho.contracts;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as it was chosen, its names and prices frozen when the order was placed.
 * Several lines may be of one product. The first version told no more than sku, name, quantity and
 * unit price, and had one line per product.
 *
 * @param id unique within the order; the sku where the first version told none
 * @param name in Portuguese
 * @param options that were chosen, in the order in which the product has them
 * @param note in the shopper's words, one line; null when there is none
 * @param unitPrice with the options
 * @param names in other languages than Portuguese, by BCP 47 tag
 */
public record OrderLine(
    String id,
    String sku,
    String name,
    List<ChosenOption> options,
    @Nullable String note,
    int quantity,
    Money unitPrice,
    Map<String, String> names) {
  public OrderLine {
    requireNonNull(sku, "sku");
    requireNonNull(name, "name");
    requireNonNull(unitPrice, "unitPrice");
    id = requireNonNullElse(id, sku);
    options = List.copyOf(requireNonNullElse(options, List.of()));
    names = Map.copyOf(requireNonNullElse(names, Map.of()));
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be positive: " + quantity);
    }
  }

  /** The only line of a product that has no options. */
  public OrderLine(String sku, String name, int quantity, Money unitPrice) {
    this(sku, sku, name, List.of(), null, quantity, unitPrice, Map.of());
  }

  public Money lineTotal() {
    return unitPrice.times(quantity);
  }

  /** The name in the language, or in Portuguese where there is no other. */
  public String nameIn(Language language) {
    return names.getOrDefault(language.tag(), name);
  }
}
