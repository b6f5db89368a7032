package dev.cafezinho.psp.web;

import dev.cafezinho.psp.application.KeyUsedForAnotherRequest;
import dev.cafezinho.psp.application.PaymentNotFound;
import dev.cafezinho.web.ProblemAdvice;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the payment system refuses, as problem details. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemDetails extends ProblemAdvice {
  @ExceptionHandler
  ProblemDetail unknownPayment(PaymentNotFound unknown) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
  }

  @ExceptionHandler
  ProblemDetail reusedKey(KeyUsedForAnotherRequest reused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, reused.getMessage());
  }
}
