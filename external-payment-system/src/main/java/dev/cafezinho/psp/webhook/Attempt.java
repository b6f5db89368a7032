package dev.cafezinho.psp.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param millis how long it took
 * @param status the HTTP status, if there was an answer
 * @param answer the beginning of the receiver's answer
 * @param failure why there was no answer
 * @param retryAt before when the receiver does not want to be asked again
 * @param refused true if nothing was sent because webhooks must not go there
 */
public record Attempt(
    Instant at,
    long millis,
    @Nullable Integer status,
    @Nullable String answer,
    @Nullable String failure,
    @Nullable Instant retryAt,
    @Nullable Boolean refused) {
  private static final int GONE = 410;
  private static final Set<Integer> TOO_MUCH = Set.of(429, 502, 504);

  /**
   * @param retryAfter the header, as it came
   */
  public static Attempt answered(
      Instant at, long millis, int status, String answer, @Nullable String retryAfter) {
    var retryAt = RetryAfter.parse(retryAfter, at).orElse(null);
    return new Attempt(at, millis, status, answer, null, retryAt, null);
  }

  /** Sent, to somebody whose answer does not matter. */
  public static Attempt written(Instant at, long millis) {
    return new Attempt(at, millis, null, null, null, null, null);
  }

  public static Attempt failed(Instant at, long millis, String failure) {
    return new Attempt(at, millis, null, null, failure, null, null);
  }

  public static Attempt refused(Instant at, String reason) {
    return new Attempt(at, 0, null, null, reason, null, true);
  }

  /** Only 2xx succeeds: a redirect is not followed, and so is a failure. */
  public boolean succeeded() {
    return status != null && status >= 200 && status < 300;
  }

  /** The receiver wants to hear nothing more, ever. */
  public boolean gone() {
    return status != null && status == GONE;
  }

  /** Another try would end the same. */
  public boolean hopeless() {
    return gone() || Boolean.TRUE.equals(refused);
  }

  /** It is too much for the receiver, or for what stands before it. */
  public boolean overloaded() {
    return !succeeded() && (retryAt != null || (status != null && TOO_MUCH.contains(status)));
  }

  /** How long the receiver wants to be left alone, bounded: nobody stops us for a year. */
  public Optional<Duration> wantedRest(Duration longest) {
    return Optional.ofNullable(retryAt)
        .map(until -> Duration.between(at, until))
        .map(rest -> rest.compareTo(longest) > 0 ? longest : rest);
  }
}
