package dev.cafezinho.service;

import dev.cafezinho.web.ProblemAdvice;
import dev.cafezinho.web.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a service refuses, as problem details; an outage is not a mistake of ours. */
@RestControllerAdvice
class ProblemDetails extends ProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(ProblemDetails.class);

  private static final ProblemType OUTAGE = ProblemType.of(HttpStatus.SERVICE_UNAVAILABLE);

  /** Headers are looked at when they are read, which is after the firewall has let them in. */
  @ExceptionHandler
  ProblemDetail notAllowed(RequestRejectedException rejected) {
    return ProblemType.INVALID_REQUEST.problem(
        "A header of the request has characters that are not allowed");
  }

  @Override
  protected ProblemDetail bug(RuntimeException bug) {
    if (Outage.isBehind(bug)) {
      log.warn("A request met an outage: {}", bug.toString());
      return OUTAGE.problem("The service cannot reach its data. Try again soon.");
    }
    return super.bug(bug);
  }
}
