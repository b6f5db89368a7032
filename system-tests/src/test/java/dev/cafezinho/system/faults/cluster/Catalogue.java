package dev.cafezinho.system.faults.cluster;

import dev.cafezinho.system.faults.Scale;
import dev.cafezinho.system.faults.shopper.Rush;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What the shop under test sells: of most products enough for every order, and many of them, for
 * all to be small; and of a pair of scarce ones for each {@link Rush} too little.
 */
public final class Catalogue {
  private static final int PLENTY = 1_000_000;
  private static final int ORDERS_PER_PRODUCT = 100;
  private static final int LEAST_PRODUCTS = 20;
  private static final String SCARCE = "raro-";

  private final int plentiful;
  private final Map<String, Integer> stock = new LinkedHashMap<>();

  public Catalogue(Scale scale) {
    plentiful = Math.max(LEAST_PRODUCTS, scale.orders() / ORDERS_PER_PRODUCT);
    for (var i = 0; i < plentiful; i++) {
      stock.put(sku(i), PLENTY);
    }
    var rush = new Rush(scale);
    for (var i = 0; i < rush.count(); i++) {
      stock.put(first(i), rush.stockOfFirst());
      stock.put(second(i), rush.stockOfSecond());
    }
  }

  /** What there is of each product at first. */
  public Map<String, Integer> stock() {
    return Map.copyOf(stock);
  }

  public String anyPlentiful(Random choices) {
    return sku(choices.nextInt(plentiful));
  }

  /** The one that each order of the rush wants. */
  public static String first(int rush) {
    return SCARCE + rush + "-a";
  }

  /** The one that some of them want besides. */
  public static String second(int rush) {
    return SCARCE + rush + "-b";
  }

  public static boolean isScarce(String sku) {
    return sku.startsWith(SCARCE);
  }

  public Path write(Path folder) {
    return write(stock, folder);
  }

  /** A file that Estoque can read, with so much of each product. */
  public static Path write(Map<String, Integer> stock, Path folder) {
    var products =
        stock.entrySet().stream()
            .map(
                product ->
                    """
                    {"sku":"%s","name":"Café %s","description":"-","category":"Cafés",
                     "price":{"amount":%d,"currency":"BRL"},"image":"/products/mocha.svg","stock":%d}\
                    """
                        .formatted(
                            product.getKey(),
                            product.getKey(),
                            500 + 10 * (product.getKey().hashCode() & 63),
                            product.getValue()))
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
