package dev.cafezinho.storefront.proxy;

import dev.cafezinho.web.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** What the front door answers in a service's stead. */
final class Answers {
  static final ProblemType AWAY = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "service-away");
  static final ProblemType TOO_SLOW =
      new ProblemType(HttpStatus.GATEWAY_TIMEOUT, "service-too-slow");
  static final ProblemType TOO_BUSY = new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "too-busy");
  static final ProblemType TOO_MANY_STREAMS =
      new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams");

  static final String RETRY_AFTER_SECONDS = "5";

  private Answers() {}

  /** Whoever met an outage is told when to come back. */
  static ServerResponse problem(ProblemType type, String detail) {
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (type.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(type.problem(detail));
  }
}
