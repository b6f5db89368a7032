package dev.cafezinho.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error as RFC 9457 problem details: which field is wrong and why, and never what went wrong
 * inside. A service extends it with its own refusals.
 */
public abstract class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** What no other handler knows is a mistake of ours. */
  @ExceptionHandler
  protected ProblemDetail bug(RuntimeException bug) {
    log.error("A request failed", bug);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. It has been logged.");
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
    List<FieldError> errors = invalid.getFieldErrors();
    ProblemDetail problem = invalid.getBody();
    problem.setDetail(
        errors.stream()
            .map(error -> error.getField() + " " + message(error))
            .sorted()
            .collect(joining("; ")));
    problem.setProperty(
        "errors",
        errors.stream()
            .map(error -> Map.of("field", error.getField(), "message", message(error)))
            .toList());
    return handleExceptionInternal(invalid, problem, headers, status, request);
  }

  private static String message(FieldError error) {
    String message = error.getDefaultMessage();
    return message == null ? "is not valid" : message;
  }
}
