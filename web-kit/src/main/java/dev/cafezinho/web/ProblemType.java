package dev.cafezinho.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A kind of refusal. Its name stays the same for ever: pages translate it, and never show the text
 * that goes with it. The OpenAPI documents list all names.
 *
 * @param status that it is answered with
 * @param name in lower case with hyphens; the problem's {@code type} is {@code /problems/<name>}
 */
public record ProblemType(HttpStatus status, String name) {
  /** The request breaks a rule of its format; {@code errors} may say which field breaks which. */
  public static final ProblemType INVALID_REQUEST =
      new ProblemType(HttpStatus.BAD_REQUEST, "invalid-request");

  private static final String ROOT = "/problems/";

  /** For a refusal that has nothing to say beyond its status: named after it. */
  public static ProblemType of(HttpStatus status) {
    return status == HttpStatus.BAD_REQUEST
        ? INVALID_REQUEST
        : new ProblemType(
            status, status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
  }

  public URI uri() {
    return URI.create(ROOT + name);
  }

  /** To be thrown. */
  public ErrorResponseException because(String detail) {
    return because(detail, Map.of());
  }

  /**
   * To be thrown.
   *
   * @param values fields of the problem, for whoever words it anew
   */
  public ErrorResponseException because(String detail, Map<String, ?> values) {
    ProblemDetail problem = problem(detail);
    values.forEach(problem::setProperty);
    return new ErrorResponseException(status, problem, null);
  }

  /** To be returned by an exception handler. */
  public ProblemDetail problem(String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(uri());
    return problem;
  }
}
