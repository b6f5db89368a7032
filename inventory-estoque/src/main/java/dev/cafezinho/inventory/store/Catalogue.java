package dev.cafezinho.inventory.store;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Product;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;

/** What the shop begins with: a JSON array of products, each with its {@code stock}. */
final class Catalogue {
  private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

  private record Entry(
      String sku,
      String name,
      String description,
      String category,
      Money price,
      String image,
      int stock) {
    Product product() {
      return new Product(sku, new Description(name, description, category, price, image), stock);
    }
  }

  private Catalogue() {}

  /**
   * @throws IOException when there is no such file, or it cannot be read
   */
  static List<Product> read(Resource file) throws IOException {
    try (InputStream json = file.getInputStream()) {
      return EventJson.MAPPER.readValue(json, ENTRIES).stream().map(Entry::product).toList();
    }
  }
}
