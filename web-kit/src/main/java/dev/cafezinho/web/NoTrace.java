package dev.cafezinho.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses TRACE, which servlets answer with the headers of the request, cookies included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoTrace extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if ("TRACE".equals(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
      Problems.write(response, HttpStatus.METHOD_NOT_ALLOWED, "There is no TRACE");
    } else {
      chain.doFilter(request, response);
    }
  }
}
