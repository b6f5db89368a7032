package dev.cafezinho.storefront.signin;

import dev.cafezinho.storefront.people.Person;
import dev.cafezinho.storefront.session.Sessions;
import dev.cafezinho.web.ProblemType;
import dev.cafezinho.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What somebody who signs in is answered: a form by addresses, a script by problems. */
@Component
public class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final ProblemType WRONG =
      new ProblemType(HttpStatus.UNAUTHORIZED, "wrong-credentials");
  private static final ProblemType TOO_MANY_TRIES =
      new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries");

  private final Sessions sessions;

  SignInAnswers(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
    if (!(signedIn.getPrincipal() instanceof Person person)) {
      throw new IllegalStateException("Not one of the people: " + signedIn.getName());
    }
    sessions.signIn(person, request, response);
    redirect(response, HttpStatus.SEE_OTHER, person.role().page());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (refused instanceof TooManyTries throttled) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.seconds()));
      Problems.write(response, TOO_MANY_TRIES, "Too many wrong passwords: wait a little");
    } else if (asksForJson(request)) {
      Problems.write(response, WRONG, "The name or the password is wrong");
    } else {
      redirect(response, HttpStatus.FOUND, "/login?error");
    }
  }

  /** Relative, so that it holds behind any proxy. */
  static void redirect(HttpServletResponse response, HttpStatus status, String address) {
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.LOCATION, address);
  }

  /** Whether JSON is named, and no page. */
  static boolean asksForJson(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept == null) {
      return false;
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(accept);
      return accepted.stream().anyMatch(SignInAnswers::isJson)
          && accepted.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  private static boolean isJson(MediaType type) {
    return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }
}
