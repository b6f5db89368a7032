package dev.cafezinho.storefront.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every browser is a shopper: the one of its cookie, or a new one, who counts from this very
 * request on. It may be a person's, too, who has signed in.
 */
public class GuestSession extends OncePerRequestFilter {
  private final Sessions sessions;
  private final RequestMatcher signingInOrOut;

  /**
   * Makes the filter.
   *
   * @param signingInOrOut requests whose answer writes the cookie anyway, so that it is not written
   *     twice
   */
  public GuestSession(Sessions sessions, RequestMatcher signingInOrOut) {
    this.sessions = sessions;
    this.signingInOrOut = signingInOrOut;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Visitor visitor = sessions.enter(request, response, !signingInOrOut.matches(request));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(visitor, null, visitor.authorities()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
