package dev.cafezinho.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as a problem detail: which field is wrong and why, and never a stack trace. */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemDetails.class);

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Map<String, String>> errors =
        invalid.getFieldErrors().stream()
            .map(
                error ->
                    Map.of(
                        "field", error.getField(), "message", message(error.getDefaultMessage())))
            .toList();
    ProblemDetail problem = invalid.getBody();
    problem.setDetail("The request has " + errors.size() + " invalid field(s)");
    problem.setProperty("errors", errors);
    return handleExceptionInternal(invalid, problem, headers, status, request);
  }

  /** Headers are looked at when they are read, which is after the firewall has let them in. */
  @ExceptionHandler
  ProblemDetail notAllowed(RequestRejectedException rejected) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "A header of the request has characters that are not allowed");
  }

  @ExceptionHandler
  ProblemDetail bug(RuntimeException bug) {
    if (Outage.isBehind(bug)) {
      log.warn("A request met an outage: {}", bug.toString());
      return ProblemDetail.forStatusAndDetail(
          HttpStatus.SERVICE_UNAVAILABLE, "The service cannot reach its data. Try again soon.");
    }
    log.error("A request failed", bug);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. It has been logged.");
  }

  private static String message(@Nullable String message) {
    return message == null ? "is not valid" : message;
  }
}
