package dev.cafezinho.order.catalogue;

import java.util.List;
import java.util.Optional;

/** What is for sale. */
public interface Catalogue {
  /**
   * All products, from Estoque or, while it cannot be asked, as last known.
   *
   * @throws CatalogueUnavailable when Estoque cannot be asked and never could
   */
  List<Product> products();

  default Optional<Product> product(String sku) {
    return products().stream().filter(product -> product.sku().equals(sku)).findFirst();
  }
}
