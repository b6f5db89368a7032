package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Duration;
import java.util.Optional;

/**
 * What follows from an attempt, by what the trigger's type promises.
 *
 * @param again after which time, if it is made again
 */
public record RetryDecision(Status status, Optional<Duration> again) {

  static RetryDecision last(Status status) {
    return new RetryDecision(status, Optional.empty());
  }

  public static RetryDecision again(Duration wait) {
    return new RetryDecision(Status.PENDING, Optional.of(wait));
  }

  /**
   * After the attempt of this number, from 1 on.
   *
   * @param longestRest how long a receiver's {@code Retry-After} is followed at most
   */
  public static RetryDecision after(
      Attempt attempt, TriggerType type, int number, Backoff backoff, Duration longestRest) {
    if (Boolean.TRUE.equals(attempt.refused())) {
      return last(Status.DEAD);
    }
    return switch (type) {
      case FIRE_FOR_GET -> last(Status.SENT);
      case NOT_PERSISTENT -> last(attempt.succeeded() ? Status.DELIVERED : Status.FAILED);
      case PERSISTENT ->
          attempt.succeeded()
              ? last(Status.DELIVERED)
              : afterFailure(attempt, number, backoff, longestRest);
    };
  }

  private static RetryDecision afterFailure(
      Attempt attempt, int number, Backoff backoff, Duration longestRest) {
    Optional<Duration> wait = attempt.hopeless() ? Optional.empty() : backoff.afterTry(number);
    return wait.map(delay -> again(longer(delay, attempt, longestRest))).orElse(last(Status.DEAD));
  }

  private static Duration longer(Duration delay, Attempt attempt, Duration longestRest) {
    return attempt.wantedRest(longestRest).filter(rest -> rest.compareTo(delay) > 0).orElse(delay);
  }
}
