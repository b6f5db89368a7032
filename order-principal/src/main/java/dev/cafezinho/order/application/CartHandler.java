package dev.cafezinho.order.application;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.cafezinho.contracts.ChosenOption;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.order.cart.CannotPut;
import dev.cafezinho.order.cart.CannotPut.Why;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.cart.PricedCart;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.CatalogueUnavailable;
import dev.cafezinho.order.catalogue.Product;
import dev.cafezinho.order.catalogue.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What shoppers do to their carts, each of which is one conditional write. */
@Component
public class CartHandler {
  private final OrderHandler orders;
  private final Carts carts;
  private final Catalogue catalogue;

  CartHandler(OrderHandler orders, Carts carts, Catalogue catalogue) {
    this.orders = orders;
    this.carts = carts;
    this.catalogue = catalogue;
  }

  /** The shopper's cart as it can be ordered now. */
  public PricedCart read(String shopper) {
    return priced(orders.cart(shopper));
  }

  /** Sets the quantity of the product's line without options and without a note. */
  public PricedCart put(String shopper, String sku, int quantity) {
    List<Product> products = catalogue.products();
    OrderLine line = line(product(sku, products), newId(), List.of(), null, quantity);
    return change(shopper, products, cart -> cart.with(line));
  }

  /**
   * @param options the ids of the chosen choices
   * @param note null for none
   */
  public PricedCart add(
      String shopper, String sku, List<String> options, @Nullable String note, int quantity) {
    List<Product> products = catalogue.products();
    OrderLine line = line(product(sku, products), newId(), options, note, quantity);
    return change(shopper, products, cart -> cart.adding(line));
  }

  /**
   * Changes a line. One that cannot be sold any more can still get fewer.
   *
   * @param options the ids of the chosen choices; null for those that it has
   * @param note null for the one that it has, blank for none
   */
  public PricedCart change(
      String shopper,
      String id,
      int quantity,
      @Nullable List<String> options,
      @Nullable String note) {
    List<Product> products = catalogue.products();
    return change(
        shopper,
        products,
        cart -> {
          OrderLine old = cart.line(id).orElseThrow(() -> new CannotPut(new Why.UnknownLine(id)));
          String wish = note == null ? old.note() : note;
          return cart.changing(
              options == null
                  ? again(old, wish, quantity, products)
                  : line(product(old.sku(), products), id, options, wish, quantity));
        });
  }

  public PricedCart remove(String shopper, String id) {
    return priced(carts.change(shopper, orders.cart(shopper), cart -> cart.without(id)));
  }

  public PricedCart removeProduct(String shopper, String sku) {
    return priced(carts.change(shopper, orders.cart(shopper), cart -> cart.withoutProduct(sku)));
  }

  private PricedCart change(String shopper, List<Product> products, UnaryOperator<Cart> change) {
    return PricedCart.of(carts.change(shopper, orders.cart(shopper), change), products);
  }

  /** A cart can be read while nobody knows what is sold. */
  private PricedCart priced(Cart cart) {
    try {
      return PricedCart.of(cart, cart.lines().isEmpty() ? List.of() : catalogue.products());
    } catch (CatalogueUnavailable _) {
      return PricedCart.unchecked(cart);
    }
  }

  static OrderLine line(
      Product product, String id, List<String> options, @Nullable String note, int quantity) {
    return switch (Selection.of(product, options)) {
      case Selection.Chosen chosen -> chosen.line(id, stripped(note), quantity);
      case Selection.Refused refused ->
          throw new CannotPut(new Why.Options(product.sku(), refused));
    };
  }

  /** With what was chosen before, at the price of this moment if it is still sold. */
  private static OrderLine again(
      OrderLine old, @Nullable String note, int quantity, List<Product> products) {
    List<String> options = old.options().stream().map(ChosenOption::id).toList();
    return find(old.sku(), products).map(product -> Selection.of(product, options)).orElse(null)
            instanceof Selection.Chosen chosen
        ? chosen.line(old.id(), stripped(note), quantity)
        : new OrderLine(
            old.id(),
            old.sku(),
            old.name(),
            old.options(),
            stripped(note),
            quantity,
            old.unitPrice(),
            old.names());
  }

  static Product product(String sku, List<Product> products) {
    return find(sku, products).orElseThrow(() -> new CannotPut(new Why.UnknownProduct(sku)));
  }

  private static Optional<Product> find(String sku, List<Product> products) {
    return products.stream().filter(product -> product.sku().equals(sku)).findFirst();
  }

  private static @Nullable String stripped(@Nullable String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }

  private static String newId() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }
}
