package dev.cafezinho.order.web;

import dev.cafezinho.contracts.Language;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.CannotPlace;
import dev.cafezinho.order.application.CounterHandler;
import dev.cafezinho.order.application.SaleHandler;
import dev.cafezinho.order.cart.CannotPut;
import dev.cafezinho.order.view.OrderView;
import dev.cafezinho.order.view.OrderViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the staff do at the counter. Who they are is checked before. */
@RestController
@RequestMapping("/api/counter")
class CounterController {
  private final CounterHandler counter;
  private final SaleHandler sales;
  private final OrderViews views;

  CounterController(CounterHandler counter, SaleHandler sales, OrderViews views) {
    this.counter = counter;
    this.sales = sales;
    this.views = views;
  }

  /** Whether the counter takes orders. */
  record Opening(@NotNull Boolean open) {}

  /** Until it is said again. */
  @PutMapping("/shop")
  Opening open(@Valid @RequestBody Opening opening) {
    counter.open(opening.open());
    return opening;
  }

  /** For a guest without a phone, who has paid. */
  @PostMapping("/orders")
  @ResponseStatus(HttpStatus.CREATED)
  OrderView sell(
      @RequestHeader("Idempotency-Key") String key,
      @Valid @RequestBody SellRequest request,
      @RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
      Authentication staff,
      Language language) {
    IdempotencyKey.check(key);
    String id =
        sales.sell(request.sale(staff.getName(), key, language), Cause.request(traceparent));
    return views.recall(id, id, language).orElseThrow();
  }

  @ExceptionHandler
  ProblemDetail cannotPlace(CannotPlace refusal, Language language) {
    return PlacementProblems.of(refusal.why(), language);
  }

  @ExceptionHandler
  ProblemDetail cannotPut(CannotPut refusal) {
    return CartProblems.of(refusal.why());
  }
}
