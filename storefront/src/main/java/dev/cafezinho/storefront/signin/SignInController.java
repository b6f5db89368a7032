package dev.cafezinho.storefront.signin;

import dev.cafezinho.storefront.people.Person;
import dev.cafezinho.storefront.people.Role;
import dev.cafezinho.storefront.session.Sessions;
import dev.cafezinho.storefront.session.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and signing out. Signing in is a filter's. */
@RestController
class SignInController {
  private final Sessions sessions;

  SignInController(Sessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/api/me")
  SignedIn me(@AuthenticationPrincipal Visitor visitor) {
    return SignedIn.of(visitor);
  }

  /** A guest may do so, too, and stays one. */
  @PostMapping("/logout")
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.signOut(request, response);
    if (SignInAnswers.asksForJson(request)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      SignInAnswers.redirect(response, HttpStatus.SEE_OTHER, "/login");
    }
  }

  /**
   * Who is signed in at a browser.
   *
   * @param name null for a guest, and so are role and page
   * @param page where this person's work is
   * @param roles what this person may do: the role, and those that it includes
   */
  record SignedIn(
      @Nullable String name, @Nullable Role role, @Nullable String page, List<Role> roles) {
    static SignedIn of(Visitor visitor) {
      Person person = visitor.person();
      return person == null
          ? new SignedIn(null, null, null, List.of())
          : new SignedIn(person.name(), person.role(), person.role().page(), visitor.roles());
    }
  }
}
