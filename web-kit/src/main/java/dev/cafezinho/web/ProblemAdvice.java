package dev.cafezinho.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error as RFC 9457 problem details: which field is wrong and why, and never what went wrong
 * inside. A service extends it with its own refusals.
 */
public abstract class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final ProblemType BUG = ProblemType.of(HttpStatus.INTERNAL_SERVER_ERROR);

  /** What no other handler knows is a mistake of ours. */
  @ExceptionHandler
  protected ProblemDetail bug(RuntimeException bug) {
    log.error("A request failed", bug);
    return BUG.problem("Something went wrong here. It has been logged.");
  }

  /** Said outright: it reaches also those whose {@code Accept} makes no sense. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldProblem> errors = invalid.getFieldErrors().stream().map(FieldProblem::of).toList();
    ProblemDetail problem =
        invalid(
            errors.stream()
                .map(error -> error.field() + " " + error.message())
                .sorted()
                .collect(joining("; ")),
            errors);
    return handleExceptionInternal(invalid, problem, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
      ServletRequestBindingException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (!(missing instanceof MissingRequestHeaderException header)) {
      return super.handleServletRequestBindingException(missing, headers, status, request);
    }
    FieldProblem required = FieldProblem.required(header.getHeaderName());
    ProblemDetail problem = invalid(header.getBody().getDetail(), List.of(required));
    return handleExceptionInternal(missing, problem, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    FieldProblem required = FieldProblem.required(missing.getParameterName());
    ProblemDetail problem = invalid(missing.getBody().getDetail(), List.of(required));
    return handleExceptionInternal(missing, problem, headers, status, request);
  }

  private static ProblemDetail invalid(@Nullable String detail, List<FieldProblem> errors) {
    ProblemDetail problem = ProblemType.INVALID_REQUEST.problem(String.valueOf(detail));
    problem.setProperty("errors", errors);
    return problem;
  }
}
