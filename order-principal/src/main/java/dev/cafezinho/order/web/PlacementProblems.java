package dev.cafezinho.order.web;

import static dev.cafezinho.order.web.CartProblems.problem;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.contracts.Language;
import dev.cafezinho.order.application.CannotPlace.Why;
import dev.cafezinho.order.cart.PricedLine;
import dev.cafezinho.order.counter.Refusal;
import dev.cafezinho.web.ProblemType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Why a cart cannot become an order, for pages to word. */
final class PlacementProblems {
  private static final ProblemType CART_EMPTY = new ProblemType(CONFLICT, "cart-empty");
  private static final ProblemType CART_CHANGED = new ProblemType(CONFLICT, "cart-changed");
  private static final ProblemType TOTAL_CHANGED = new ProblemType(CONFLICT, "total-changed");
  private static final ProblemType CANNOT_BE_SOLD =
      new ProblemType(UNPROCESSABLE_CONTENT, "cannot-be-sold");
  private static final ProblemType NOT_ADMITTED = refused("not-admitted");
  private static final ProblemType MALFORMED_ADMISSION = refused("admission-malformed");
  private static final ProblemType FOREIGN_ADMISSION = refused("admission-foreign");
  private static final ProblemType EXPIRED_ADMISSION = refused("admission-expired");
  private static final ProblemType USED_UP_ADMISSION = refused("admission-used-up");
  private static final ProblemType COUNTER_CLOSED = refused("counter-closed");
  private static final ProblemType COUNTER_FULL = new ProblemType(CONFLICT, "counter-full");
  private static final ProblemType KEY_REUSED =
      new ProblemType(UNPROCESSABLE_CONTENT, "key-reused");

  private PlacementProblems() {}

  private static ProblemType refused(String name) {
    return new ProblemType(UNPROCESSABLE_CONTENT, name);
  }

  /** A line that is in the way. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String id,
      String sku,
      String name,
      PricedLine.@Nullable Problem problem,
      @Nullable Long available) {
    static Line of(PricedLine priced, Language language) {
      return new Line(
          priced.line().id(),
          priced.line().sku(),
          priced.line().nameIn(language),
          priced.problem(),
          priced.available());
    }
  }

  static ProblemDetail of(Why why, Language language) {
    return switch (why) {
      case Why.CartIsEmpty() -> CART_EMPTY.problem("The cart is empty");
      case Why.CartHasChanged() ->
          CART_CHANGED.problem(
              "The cart has changed since this Idempotency-Key was first used; use a new one");
      case Why.CannotBeSold(var lines) ->
          problem(
              CANNOT_BE_SOLD,
              "Some of the cart cannot be sold",
              Map.of("lines", lines.stream().map(line -> Line.of(line, language)).toList()));
      case Why.TotalHasChanged(var expected, var cart) ->
          problem(
              TOTAL_CHANGED,
              "The cart costs something else than was expected",
              Map.of(
                  "expectedTotal", expected,
                  "total", cart.total(),
                  "cart", CartView.of(cart, language)));
      case Why.NotAdmitted(var refusal) -> of(refusal);
      case Why.OrderedOtherwise() ->
          KEY_REUSED.problem(
              "This cart or this Idempotency-Key has been ordered with other details");
    };
  }

  private static ProblemDetail of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NoCode() ->
          NOT_ADMITTED.problem("An order at the counter needs the code of the shop's display");
      case Refusal.Malformed() -> MALFORMED_ADMISSION.problem("This is no code of a display");
      case Refusal.Foreign() -> FOREIGN_ADMISSION.problem("No display here has shown this code");
      case Refusal.Expired() -> EXPIRED_ADMISSION.problem("The display shows another code by now");
      case Refusal.UsedUp(var drinks, var remaining) ->
          problem(
              USED_UP_ADMISSION,
              "The code admits fewer drinks than the order has",
              Map.of("drinks", drinks, "remaining", remaining));
      case Refusal.Closed() -> COUNTER_CLOSED.problem("The counter is closed");
      case Refusal.Full(var seconds) ->
          problem(
              COUNTER_FULL,
              "As many orders wait as the counter can take",
              Map.of("estimatedWaitSeconds", seconds));
    };
  }
}
