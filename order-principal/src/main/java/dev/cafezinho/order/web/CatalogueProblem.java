package dev.cafezinho.order.web;

import dev.cafezinho.order.catalogue.CatalogueUnavailable;
import dev.cafezinho.web.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever needs the catalogue says so when there is none. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CatalogueProblem {
  private static final ProblemType UNAVAILABLE =
      new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "catalogue-unavailable");

  @ExceptionHandler
  ProblemDetail unavailable(CatalogueUnavailable e) {
    return UNAVAILABLE.problem("The catalogue cannot be read right now");
  }
}
