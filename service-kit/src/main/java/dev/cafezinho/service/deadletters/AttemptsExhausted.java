package dev.cafezinho.service.deadletters;

import org.springframework.core.retry.RetryException;

/** The message has had its chances; the cause is what went wrong the last time. */
final class AttemptsExhausted extends RetryException {
  private final int attempts;

  AttemptsExhausted(int attempts, Throwable last) {
    super("Given up after " + attempts + " attempts", last);
    this.attempts = attempts;
  }

  int attempts() {
    return attempts;
  }
}
