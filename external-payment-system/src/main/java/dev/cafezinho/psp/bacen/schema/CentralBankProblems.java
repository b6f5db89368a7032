package dev.cafezinho.psp.bacen.schema;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals in the form that is published. */
@RestControllerAdvice(basePackages = "dev.cafezinho.psp.bacen")
@Order(Ordered.HIGHEST_PRECEDENCE)
class CentralBankProblems {

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal) {
    var problem = refusal.problem();
    var detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
    detail.setType(URI.create(problem.type()));
    detail.setTitle(problem.title());
    if (!refusal.violations().isEmpty()) {
      detail.setProperty("violacoes", refusal.violations());
    }
    return detail;
  }

  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    HttpMediaTypeNotSupportedException.class
  })
  ProblemDetail unreadable() {
    return refused(new Refusal(Problem.REQUISICAO_INVALIDA));
  }
}
