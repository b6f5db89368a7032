package dev.cafezinho.storefront.signin;

import dev.cafezinho.storefront.people.Passwords;
import dev.cafezinho.storefront.people.People;
import dev.cafezinho.storefront.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Compares name and password with those of the people. */
@Component
class PersonAuthentication implements AuthenticationProvider {
  /** Comparing is work on purpose: requests for it must not take all processors. */
  private static final int MOST_AT_ONCE = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final People people;
  private final Passwords passwords;
  private final Tries tries;
  private final Semaphore permits = new Semaphore(MOST_AT_ONCE);

  PersonAuthentication(People people, Passwords passwords, Tries tries) {
    this.people = people;
    this.passwords = passwords;
    this.tries = tries;
  }

  /**
   * The same with the person as its principal.
   *
   * @throws BadCredentialsException if there is no such person, or with another password
   * @throws TooManyTries if the password was not looked at
   */
  @Override
  public Authentication authenticate(Authentication claimed) {
    String name = claimed.getName();
    if (!(claimed.getDetails() instanceof Client client)) {
      throw new IllegalStateException("It is not known where the request comes from");
    }
    tries.begin(name, client);
    Person person =
        compared(name, String.valueOf(claimed.getCredentials()))
            .orElseThrow(() -> new BadCredentialsException("Wrong name or password"));
    tries.succeeded(name, client);
    return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
  }

  @Override
  public boolean supports(Class<?> claimed) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claimed);
  }

  private Optional<Person> compared(String name, String password) {
    enter();
    try {
      Optional<Person> person = people.find(name);
      return passwords.isOf(person, password) ? person : Optional.empty();
    } finally {
      permits.release();
    }
  }

  private void enter() {
    try {
      if (permits.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new TooManyTries(LONGEST_WAIT);
  }
}
