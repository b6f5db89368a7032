package dev.cafezinho.order.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.order.application.CartHandler;
import dev.cafezinho.order.cart.CannotPut;
import dev.cafezinho.order.cart.CannotPut.Why;
import dev.cafezinho.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shopper's cart. */
@RestController
@RequestMapping("/api/cart")
class CartController {
  private static final String SKU = "(?=.{1,64}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*";
  private static final java.util.regex.Pattern SKU_PATTERN = java.util.regex.Pattern.compile(SKU);
  private static final java.util.regex.Pattern LINE_ID =
      java.util.regex.Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int MOST_OPTIONS = 50;

  private final CartHandler carts;

  CartController(CartHandler carts) {
    this.carts = carts;
  }

  /** How many of a product. */
  record ChangeQuantity(@NotNull @Min(1) @Max(99) Integer quantity) {}

  /** A product as it is wanted. */
  record AddLine(
      @NotNull @Pattern(regexp = SKU) String sku,
      @NotNull @Min(1) @Max(99) Integer quantity,
      @Nullable @Size(max = MOST_OPTIONS) @UniqueElements List<@NotNull String> options,
      @Nullable @CodePointLength(max = 140) @Pattern(regexp = OneLine.OPTIONAL) String note) {}

  /** What is to be different of a line; what is not there stays as it is. */
  record ChangeLine(
      @NotNull @Min(1) @Max(99) Integer quantity,
      @Nullable @Size(max = MOST_OPTIONS) @UniqueElements List<@NotNull String> options,
      @Nullable @CodePointLength(max = 140) @Pattern(regexp = OneLine.OPTIONAL) String note) {}

  @GetMapping
  CartView get(Principal shopper, Language language) {
    return CartView.of(carts.read(shopper.getName()), language);
  }

  @PutMapping("/items/{sku}")
  CartView put(
      @PathVariable String sku,
      @Valid @RequestBody ChangeQuantity change,
      Principal shopper,
      Language language) {
    return CartView.of(carts.put(shopper.getName(), sku, change.quantity()), language);
  }

  @DeleteMapping("/items/{sku}")
  CartView removeProduct(@PathVariable String sku, Principal shopper, Language language) {
    if (!SKU_PATTERN.matcher(sku).matches()) {
      throw new CannotPut(new Why.UnknownProduct(sku));
    }
    return CartView.of(carts.removeProduct(shopper.getName(), sku), language);
  }

  @PostMapping("/lines")
  CartView add(@Valid @RequestBody AddLine line, Principal shopper, Language language) {
    List<String> options = Objects.requireNonNullElse(line.options(), List.of());
    return CartView.of(
        carts.add(shopper.getName(), line.sku(), options, line.note(), line.quantity()), language);
  }

  @PutMapping("/lines/{id}")
  CartView change(
      @PathVariable String id,
      @Valid @RequestBody ChangeLine line,
      Principal shopper,
      Language language) {
    return CartView.of(
        carts.change(shopper.getName(), id, line.quantity(), line.options(), line.note()),
        language);
  }

  @DeleteMapping("/lines/{id}")
  CartView remove(@PathVariable String id, Principal shopper, Language language) {
    if (!LINE_ID.matcher(id).matches()) {
      throw new CannotPut(new Why.UnknownLine(id));
    }
    return CartView.of(carts.remove(shopper.getName(), id), language);
  }

  @ExceptionHandler
  ProblemDetail cannotPut(CannotPut refusal) {
    return CartProblems.of(refusal.why());
  }
}
