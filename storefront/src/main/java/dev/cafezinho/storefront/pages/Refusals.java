package dev.cafezinho.storefront.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** What goes wrong in the front door itself, as problem details. */
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  /** Reading a service's answer, or writing it to the browser, has failed halfway. */
  @ExceptionHandler
  @Nullable ProblemDetail brokenOff(IOException broken, HttpServletResponse response)
      throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(broken)) {
      return null;
    }
    if (response.isCommitted()) {
      // Half an answer must not look like a whole one: thrown on, it cuts the connection.
      throw broken;
    }
    log.warn("An answer broke off: {}", broken.toString());
    response.setContentLengthLong(-1);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_GATEWAY, "The answer broke off. Please try again.");
  }

  @ExceptionHandler
  ProblemDetail bug(RuntimeException bug) {
    log.error("A request failed", bug);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. It has been logged.");
  }
}
