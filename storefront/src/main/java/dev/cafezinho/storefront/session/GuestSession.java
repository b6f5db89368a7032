package dev.cafezinho.storefront.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Every browser is a shopper: the one of its cookie, or a new one, who counts from this very
 * request on.
 */
public class GuestSession extends OncePerRequestFilter {
  static final String COOKIE = "CAFEZINHO_SESSION";
  private static final Duration KEPT = Duration.ofDays(365);

  /** Who comes back now and then never loses the session. */
  private static final Duration RENEWED_AFTER = Duration.ofDays(30);

  private final SessionTokens tokens;
  private final Clock clock;

  public GuestSession(SessionTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Instant now = clock.instant();
    Optional<Session> known =
        Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
            .map(Cookie::getValue)
            .flatMap(tokens::read);
    UUID shopper = known.map(Session::shopper).orElseGet(UUID::randomUUID);
    if (known.isEmpty() || known.get().issuedAt().isBefore(now.minus(RENEWED_AFTER))) {
      response.addHeader(
          HttpHeaders.SET_COOKIE, cookie(new Session(shopper, now), request.isSecure()));
    }
    enter(shopper);
    chain.doFilter(request, response);
  }

  private String cookie(Session session, boolean secure) {
    return ResponseCookie.from(COOKIE, tokens.issue(session))
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .path("/")
        .maxAge(KEPT)
        .build()
        .toString();
  }

  private static void enter(UUID shopper) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            shopper.toString(), null, AuthorityUtils.createAuthorityList("ROLE_SHOPPER")));
    SecurityContextHolder.setContext(context);
  }
}
