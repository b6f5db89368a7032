package dev.cafezinho.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters that cannot be read, such as {@code ?=x}, whichever filter or handler is the
 * first to read them. It does not read them itself: that would use up the body of a form.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class UnreadableParameters extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException _) {
      refuse(response);
    } catch (ServletException e) {
      if (!(e.getRootCause() instanceof InvalidParameterException)) {
        throw e;
      }
      refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    Problems.write(
        response, HttpStatus.BAD_REQUEST, "The parameters of the request cannot be read");
  }
}
