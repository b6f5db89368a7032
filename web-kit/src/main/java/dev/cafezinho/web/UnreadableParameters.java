package dev.cafezinho.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters that cannot be read, such as {@code ?x=%zz} and {@code ?=x}, whether or not a
 * handler wants them. Those in the body of a form are refused when they are read, for reading them
 * here would use up the body.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParameters extends OncePerRequestFilter {
  private static final String UNREADABLE = "The parameters of the request cannot be read";
  private static final String TOO_LARGE = "The body is too large";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isReadable(request.getQueryString())) {
      Problems.write(response, HttpStatus.BAD_REQUEST, UNREADABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      if (!(e instanceof HttpException refusal)) {
        throw e;
      }
      refuse(refusal, response);
    } catch (ServletException e) {
      if (!(e.getRootCause() instanceof HttpException refusal)) {
        throw e;
      }
      refuse(refusal, response);
    }
  }

  /** Read as Jetty does it, but a parameter must have a name. */
  private static boolean isReadable(@Nullable String query) {
    if (query == null) {
      return true;
    }
    boolean[] named = {true};
    try {
      UrlEncoded.decodeUtf8To(
          query, 0, query.length(), (name, _) -> named[0] &= name != null && !name.isEmpty());
      return named[0];
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static void refuse(HttpException refusal, HttpServletResponse response)
      throws IOException {
    Problems.write(response, status(refusal), detail(refusal));
  }

  /** A form without a length may turn out to be too large only when it is read. */
  static HttpStatus status(HttpException refusal) {
    return isTooLarge(refusal) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
  }

  static String detail(HttpException refusal) {
    return isTooLarge(refusal) ? TOO_LARGE : UNREADABLE;
  }

  /** Jetty may wrap its refusal of the length in one of the parameters. */
  private static boolean isTooLarge(HttpException refusal) {
    return Stream.iterate((Throwable) refusal, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof HttpException http
                    && http.getCode() == HttpStatus.CONTENT_TOO_LARGE.value());
  }
}
