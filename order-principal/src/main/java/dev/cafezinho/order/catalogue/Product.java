package dev.cafezinho.order.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as Estoque tells it.
 *
 * @param available units that nobody holds
 * @param image the picture's path on the shop's origin
 * @param stale true when this is remembered and Estoque could not be asked; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Product(
    String sku,
    String name,
    String description,
    String category,
    Money price,
    long available,
    String image,
    @Nullable Boolean stale) {
  /** What seldom changes. */
  Product withoutAvailable() {
    return new Product(sku, name, description, category, price, 0, image, stale);
  }

  Product remembered() {
    return new Product(sku, name, description, category, price, available, image, true);
  }
}
