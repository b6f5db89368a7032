package dev.cafezinho.storefront.pages;

import dev.cafezinho.storefront.proxy.UpstreamAborted;
import dev.cafezinho.web.ProblemAdvice;
import dev.cafezinho.web.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong in the front door itself, as problem details. */
@RestControllerAdvice
class Refusals extends ProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private static final ProblemType BROKEN_OFF =
      new ProblemType(HttpStatus.BAD_GATEWAY, "answer-broken-off");

  /** Half an answer must not look like a whole one: if it is on its way, the connection is cut. */
  @ExceptionHandler
  ProblemDetail aborted(UpstreamAborted broken, HttpServletResponse response)
      throws UpstreamAborted {
    if (response.isCommitted()) {
      throw broken;
    }
    log.warn(broken.getMessage());
    response.setContentLengthLong(-1);
    return BROKEN_OFF.problem("The answer broke off. Please try again.");
  }

  /** Headers are looked at when they are read, which is after the firewall has let them in. */
  @ExceptionHandler
  ProblemDetail notAllowed(RequestRejectedException rejected) {
    return ProblemType.INVALID_REQUEST.problem(
        "A header of the request has characters that are not allowed");
  }
}
