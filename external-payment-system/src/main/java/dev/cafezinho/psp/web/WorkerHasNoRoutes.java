package dev.cafezinho.psp.web;

import dev.cafezinho.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A process that is only a worker answers nothing but how it is. */
@Component
@ConditionalOnProperty(name = "cafezinho.psp.service", havingValue = "worker")
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkerHasNoRoutes extends OncePerRequestFilter {
  private static final String HEALTH = "/actuator/health";

  /** The path as routes see it: decoded, and without dots that lead elsewhere. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Problems.write(response, HttpStatus.NOT_FOUND, "This process is only a worker");
  }
}
