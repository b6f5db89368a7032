package dev.cafezinho.order.cart;

import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.order.catalogue.Product;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A cart at the prices of the moment, and what is in the way of ordering it. */
public record PricedCart(long version, List<PricedLine> lines) {
  public PricedCart {
    lines = List.copyOf(lines);
  }

  /** The cart as it was put in, when nobody knows what is sold. */
  public static PricedCart unchecked(Cart cart) {
    return new PricedCart(
        cart.version(), cart.lines().stream().map(PricedLine::unchecked).toList());
  }

  /**
   * @param products all that is sold
   */
  public static PricedCart of(Cart cart, Collection<Product> products) {
    return new PricedCart(cart.version(), priced(cart.lines(), products));
  }

  /** Lines that come from no cart. */
  public static PricedCart of(List<OrderLine> lines, Collection<Product> products) {
    return new PricedCart(0, priced(lines, products));
  }

  private static List<PricedLine> priced(List<OrderLine> lines, Collection<Product> products) {
    Map<String, Product> sold = products.stream().collect(toMap(Product::sku, Function.identity()));
    Map<String, Integer> wanted =
        lines.stream()
            .collect(Collectors.groupingBy(OrderLine::sku, summingInt(OrderLine::quantity)));
    return lines.stream()
        .map(line -> PricedLine.of(line, sold.get(line.sku()), wanted.getOrDefault(line.sku(), 0)))
        .toList();
  }

  public Money total() {
    return lines.stream()
        .map(line -> line.line().lineTotal())
        .reduce((a, b) -> a.plus(b))
        .orElse(Money.brl(0));
  }

  /** The lines that cannot be ordered. */
  public List<PricedLine> hindered() {
    return lines.stream().filter(PricedLine::isHindered).toList();
  }
}
