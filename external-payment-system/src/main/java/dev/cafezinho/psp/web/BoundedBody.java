package dev.cafezinho.psp.web;

import dev.cafezinho.psp.settings.PspSettings;
import dev.cafezinho.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too long before anything reads them. A body must say how long it is: none
 * of our callers needs to send one of unknown length.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BoundedBody extends OncePerRequestFilter {
  private final long limit;

  BoundedBody(PspSettings settings) {
    this.limit = settings.maxBody().toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      Problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "A body may have " + limit + " bytes");
    } else if (request.getHeader("Transfer-Encoding") != null) {
      Problems.write(response, HttpStatus.LENGTH_REQUIRED, "A body must say how long it is");
    } else {
      chain.doFilter(request, response);
    }
  }
}
