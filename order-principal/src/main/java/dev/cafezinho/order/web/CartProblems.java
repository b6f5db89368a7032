package dev.cafezinho.order.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.cafezinho.order.cart.CannotPut.Why;
import dev.cafezinho.order.catalogue.Selection;
import dev.cafezinho.web.ProblemType;
import java.util.Map;
import org.springframework.http.ProblemDetail;

/** Why something cannot be in the cart, for pages to word. */
final class CartProblems {
  static final ProblemType UNKNOWN_PRODUCT = new ProblemType(NOT_FOUND, "unknown-product");
  private static final ProblemType UNKNOWN_LINE = new ProblemType(NOT_FOUND, "unknown-line");
  private static final ProblemType UNKNOWN_OPTION = refused("unknown-option");
  private static final ProblemType OPTIONS_REQUIRED = refused("options-required");
  private static final ProblemType TOO_MANY_OPTIONS = refused("too-many-options");
  private static final ProblemType OPTION_SOLD_OUT = refused("option-sold-out");
  private static final ProblemType QUANTITY_LIMIT = refused("quantity-limit");
  private static final ProblemType CART_FULL = refused("cart-full");

  private CartProblems() {}

  private static ProblemType refused(String name) {
    return new ProblemType(UNPROCESSABLE_CONTENT, name);
  }

  static ProblemDetail of(Why why) {
    return switch (why) {
      case Why.UnknownProduct(var sku) ->
          problem(UNKNOWN_PRODUCT, "There is no such product", Map.of("sku", sku));
      case Why.UnknownLine(var id) ->
          problem(UNKNOWN_LINE, "The cart has no such line", Map.of("id", id));
      case Why.TooManyUnits(var limit) ->
          problem(QUANTITY_LIMIT, "A line has " + limit + " at most", Map.of("limit", limit));
      case Why.TooManyLines(var limit) ->
          problem(CART_FULL, "A cart has " + limit + " lines at most", Map.of("limit", limit));
      case Why.Options(var sku, var refusal) -> options(sku, refusal);
    };
  }

  private static ProblemDetail options(String sku, Selection.Refused refusal) {
    return switch (refusal) {
      case Selection.UnknownOption(var option) ->
          problem(
              UNKNOWN_OPTION,
              "The product has no such choice",
              Map.of("sku", sku, "option", option));
      case Selection.TooFew(var group) ->
          problem(
              OPTIONS_REQUIRED,
              "Something has to be chosen of " + group.id(),
              Map.of("sku", sku, "group", group.id(), "min", group.min()));
      case Selection.TooMany(var group) ->
          problem(
              TOO_MANY_OPTIONS,
              "Too much is chosen of " + group.id(),
              Map.of("sku", sku, "group", group.id(), "max", group.max()));
      case Selection.SoldOut(var group, var choice) ->
          problem(
              OPTION_SOLD_OUT,
              choice.id() + " is sold out",
              Map.of("sku", sku, "group", group.id(), "option", choice.id()));
    };
  }

  static ProblemDetail problem(ProblemType type, String detail, Map<String, ?> values) {
    ProblemDetail problem = type.problem(detail);
    values.forEach(problem::setProperty);
    return problem;
  }
}
