package dev.cafezinho.storefront.signin;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at. */
final class TooManyTries extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyTries(Duration wait) {
    super("Too many wrong passwords");
    this.wait = wait;
  }

  /** Whole seconds after which the next try is heard, at least one. */
  long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
