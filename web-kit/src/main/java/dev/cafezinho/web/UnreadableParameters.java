package dev.cafezinho.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
  static final String DETAIL = "The parameters of the request cannot be read";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isReadable(request.getQueryString())) {
      refuse(response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      if (!(e instanceof HttpException)) {
        throw e;
      }
      refuse(response);
    } catch (ServletException e) {
      if (!(e.getRootCause() instanceof HttpException)) {
        throw e;
      }
      refuse(response);
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

  private static void refuse(HttpServletResponse response) throws IOException {
    Problems.write(response, HttpStatus.BAD_REQUEST, DETAIL);
  }
}
