package dev.cafezinho.inventory.store;

import static java.util.Objects.requireNonNullElse;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.OptionGroup;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Translation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;

/**
 * What the shop begins with: a JSON array of products in the order of the menu, each with its
 * {@code stock}. A product needs neither options nor translations; it is no drink unless it says
 * so.
 */
final class Catalogue {
  private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

  private record Entry(
      String sku,
      String name,
      String description,
      String category,
      Money price,
      String image,
      @Nullable Boolean drink,
      @Nullable List<OptionGroup> options,
      @Nullable Map<String, Translation> translations,
      int stock) {
    Product product(int position) {
      var shown =
          new Description(
              name,
              description,
              category,
              price,
              image,
              requireNonNullElse(drink, false),
              requireNonNullElse(options, List.of()),
              requireNonNullElse(translations, Map.of()),
              position);
      return new Product(sku, shown, stock);
    }
  }

  private Catalogue() {}

  /**
   * @throws IOException when there is no such file, or it cannot be read
   */
  static List<Product> read(Resource file) throws IOException {
    try (InputStream json = file.getInputStream()) {
      List<Entry> entries = EventJson.MAPPER.readValue(json, ENTRIES);
      return IntStream.range(0, entries.size())
          .mapToObj(position -> entries.get(position).product(position))
          .toList();
    }
  }
}
