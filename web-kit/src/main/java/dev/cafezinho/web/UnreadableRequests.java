package dev.cafezinho.web;

import org.eclipse.jetty.http.HttpException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refuses what Jetty cannot read when a handler is the first that reads it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequests {
  @ExceptionHandler({
    HttpException.RuntimeException.class,
    HttpException.IllegalArgumentException.class,
    HttpException.IllegalStateException.class
  })
  ProblemDetail unreadable(Exception unreadable) {
    var refusal = (HttpException) unreadable;
    return ProblemType.of(UnreadableParameters.status(refusal))
        .problem(UnreadableParameters.detail(refusal));
  }
}
