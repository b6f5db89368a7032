package dev.cafezinho.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** An {@code Accept-Language} that cannot be read asks for no language, as one that is absent. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableLanguages extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(isReadable(request) ? request : new WithoutLanguage(request), response);
  }

  /** The answer to an error is written in a language, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static boolean isReadable(HttpServletRequest request) {
    try {
      request.getLocale();
      return true;
    } catch (RuntimeException e) {
      if (!(e instanceof HttpException)) {
        throw e;
      }
      return false;
    }
  }

  private static final class WithoutLanguage extends HttpServletRequestWrapper {
    WithoutLanguage(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Locale getLocale() {
      return Locale.getDefault();
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(getLocale()));
    }
  }
}
