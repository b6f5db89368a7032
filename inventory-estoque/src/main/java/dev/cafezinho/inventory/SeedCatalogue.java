package dev.cafezinho.inventory;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.eventlog.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Fills an empty shop: products of the catalogue file that are not there yet are added. */
@Component
class SeedCatalogue implements ApplicationRunner {
  private final Products products;
  private final Resource catalogue;

  SeedCatalogue(Products products, @Value("${cafezinho.catalogue}") Resource catalogue) {
    this.products = products;
    this.catalogue = catalogue;
  }

  /** A product of the file with the units that the shop starts with. */
  private record Entry(
      String sku,
      String name,
      String description,
      String category,
      Money price,
      String image,
      int stock) {
    Product product() {
      return new Product(sku, name, description, category, price, stock, image);
    }
  }

  @Override
  public void run(ApplicationArguments args) throws IOException {
    try (InputStream in = catalogue.getInputStream()) {
      int position = 0;
      for (Entry entry : EventJson.MAPPER.readValue(in, new TypeReference<List<Entry>>() {})) {
        products.add(entry.product(), position++);
      }
    }
  }
}
