package dev.cafezinho.storefront.session;

import dev.cafezinho.storefront.people.Person;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Knows browsers by their cookies, and changes what those say. */
@Component
public class Sessions {
  static final String COOKIE = "CAFEZINHO_SESSION";
  private static final String VISITOR = Visitor.class.getName();
  static final Duration KEPT = Duration.ofDays(365);

  /** Who comes back now and then never loses the session. */
  private static final Duration RENEWED_AFTER = Duration.ofDays(30);

  private final SessionTokens tokens;
  private final SignIns signIns;
  private final Clock clock;

  Sessions(SessionTokens tokens, SignIns signIns, Clock clock) {
    this.tokens = tokens;
    this.signIns = signIns;
    this.clock = clock;
  }

  /**
   * The visitor of the request's cookie, or a new one.
   *
   * @param renewing whether the answer may bring a cookie
   */
  Visitor enter(HttpServletRequest request, HttpServletResponse response, boolean renewing) {
    Instant now = clock.instant();
    Optional<Session> known =
        Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
            .map(Cookie::getValue)
            .flatMap(tokens::read);
    Session session = known.orElseGet(() -> new Session(UUID.randomUUID(), now));
    if (renewing && (known.isEmpty() || session.issuedAt().isBefore(now.minus(RENEWED_AFTER)))) {
      write(new Session(session.shopper(), now, session.signIn()), request, response);
    }
    UUID signIn = session.signIn();
    Optional<Person> person = Optional.ofNullable(signIn).flatMap(signIns::find);
    Visitor visitor =
        new Visitor(session.shopper(), person.orElse(null), person.isPresent() ? signIn : null);
    request.setAttribute(VISITOR, visitor);
    return visitor;
  }

  /** The same shopper, so that the cart stays, under a new cookie; an earlier sign-in is over. */
  public void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
    Visitor visitor = visitor(request);
    UUID signIn = signIns.begin(person);
    write(new Session(visitor.shopper(), clock.instant(), signIn), request, response);
    endSignIn(visitor);
  }

  /** The same shopper goes on as a guest. */
  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    Visitor visitor = visitor(request);
    endSignIn(visitor);
    write(new Session(visitor.shopper(), clock.instant()), request, response);
  }

  private void endSignIn(Visitor visitor) {
    UUID before = visitor.signIn();
    if (before != null) {
      signIns.end(before);
    }
  }

  private static Visitor visitor(HttpServletRequest request) {
    if (request.getAttribute(VISITOR) instanceof Visitor visitor) {
      return visitor;
    }
    throw new IllegalStateException("The request did not pass the filter that knows visitors");
  }

  private void write(Session session, HttpServletRequest request, HttpServletResponse response) {
    String cookie =
        ResponseCookie.from(COOKIE, tokens.issue(session))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(KEPT)
            .build()
            .toString();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie);
  }
}
