package dev.cafezinho.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A shop for one thread. */
final class ProductsInMemory implements Products {
  private final Map<String, Product> products = new TreeMap<>();

  ProductsInMemory(Product... products) {
    Arrays.stream(products).forEach(product -> this.products.put(product.sku(), product));
  }

  List<Product> all() {
    return List.copyOf(products.values());
  }

  @Override
  public List<Offer> offers() {
    return all().stream()
        .map(product -> new Offer(product.sku(), product.description(), product.available()))
        .toList();
  }

  @Override
  public Optional<Offer> offer(String sku) {
    return offers().stream().filter(offer -> offer.sku().equals(sku)).findFirst();
  }

  @Override
  public boolean couldTake(String order, Line line) {
    return taken(order, line).isPresent();
  }

  @Override
  public boolean take(String order, Line line) {
    Optional<Product> taken = taken(order, line);
    taken.ifPresent(product -> products.put(line.sku(), product));
    return taken.isPresent();
  }

  @Override
  public void giveBack(String order, String sku) {
    products.computeIfPresent(sku, (_, product) -> product.giveBack(order));
  }

  @Override
  public void settle(String order, String sku) {
    products.computeIfPresent(sku, (_, product) -> product.settle(order));
  }

  @Override
  public void giveBackLate(String order, Line line) {
    products.computeIfPresent(
        line.sku(), (_, product) -> product.giveBackLate(order, line.quantity()));
  }

  @Override
  public void forgetReturn(String order, String sku) {
    products.computeIfPresent(sku, (_, product) -> product.forgetReturn(order));
  }

  private Optional<Product> taken(String order, Line line) {
    return Optional.ofNullable(products.get(line.sku()))
        .flatMap(product -> product.take(order, line.quantity()));
  }
}
