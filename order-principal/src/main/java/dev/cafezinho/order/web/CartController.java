package dev.cafezinho.order.web;

import static dev.cafezinho.web.Problems.problem;

import dev.cafezinho.contracts.Money;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.cart.Cart;
import dev.cafezinho.order.cart.Carts;
import dev.cafezinho.order.catalogue.Catalogue;
import dev.cafezinho.order.catalogue.Product;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shopper's cart. */
@RestController
@RequestMapping("/api/cart")
class CartController {
  private static final Pattern SKU =
      Pattern.compile("(?=.{1,64}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");

  private final OrderHandler orders;
  private final Carts carts;
  private final Catalogue catalogue;

  CartController(OrderHandler orders, Carts carts, Catalogue catalogue) {
    this.orders = orders;
    this.carts = carts;
    this.catalogue = catalogue;
  }

  /** How many of a product. */
  record ChangeQuantity(@NotNull @Min(1) @Max(99) Integer quantity) {}

  /** A line of the cart with its total. */
  record Item(String sku, String name, int quantity, Money unitPrice, Money lineTotal) {}

  /** The cart with its total. */
  record CartView(List<Item> items, Money total) {}

  @GetMapping
  CartView get(Principal shopper) {
    return view(orders.cart(shopper.getName()));
  }

  @PutMapping("/items/{sku}")
  CartView put(
      @PathVariable String sku, @Valid @RequestBody ChangeQuantity change, Principal shopper) {
    Product product =
        catalogue
            .product(sku)
            .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "There is no product " + sku));
    Cart.Line line =
        new Cart.Line(product.sku(), product.name(), change.quantity(), product.price());
    return view(carts.put(shopper.getName(), orders.cart(shopper.getName()), line));
  }

  @DeleteMapping("/items/{sku}")
  CartView remove(@PathVariable String sku, Principal shopper) {
    if (!SKU.matcher(sku).matches()) {
      throw problem(HttpStatus.NOT_FOUND, "There is no such product");
    }
    return view(carts.remove(shopper.getName(), orders.cart(shopper.getName()), sku));
  }

  private static CartView view(Cart cart) {
    List<Item> items = cart.lines().stream().map(CartController::item).toList();
    return new CartView(
        items, items.stream().map(Item::lineTotal).reduce(Money.brl(0), (a, b) -> a.plus(b)));
  }

  private static Item item(Cart.Line line) {
    return new Item(
        line.sku(),
        line.name(),
        line.quantity(),
        line.unitPrice(),
        line.unitPrice().times(line.quantity()));
  }
}
