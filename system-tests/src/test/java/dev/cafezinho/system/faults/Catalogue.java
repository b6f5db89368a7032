package dev.cafezinho.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the shop under test sells: enough of each for every order, and many, for all to be small.
 */
final class Catalogue {
  static final int STOCK = 1_000_000;
  private static final int ORDERS_PER_PRODUCT = 100;
  private static final int LEAST_PRODUCTS = 20;

  private Catalogue() {}

  static int products(Scale scale) {
    return Math.max(LEAST_PRODUCTS, scale.orders() / ORDERS_PER_PRODUCT);
  }

  static String anyOf(Scale scale, Random choices) {
    return sku(choices.nextInt(products(scale)));
  }

  static Path write(Path folder, Scale scale) {
    var products =
        IntStream.range(0, products(scale))
            .mapToObj(
                i ->
                    """
                    {"sku":"%s","name":"Café %d","description":"-","category":"Cafés",
                     "price":{"amount":%d,"currency":"BRL"},"image":"/products/mocha.svg","stock":%d}\
                    """
                        .formatted(sku(i), i, 500 + 10 * i, STOCK))
            .collect(Collectors.joining(",\n", "[", "]"));
    try {
      return Files.writeString(folder.resolve("catalogue.json"), products);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sku(int i) {
    return "cafe-" + i;
  }
}
