package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.webhook.Delivery.Status;
import java.time.Duration;
import java.util.Optional;

/**
 * What follows from an attempt.
 *
 * @param again after which time, if it is made again
 */
record Verdict(Status status, Optional<Duration> again) {

  static Verdict last(Status status) {
    return new Verdict(status, Optional.empty());
  }

  static Verdict again(Duration wait) {
    return new Verdict(Status.PENDING, Optional.of(wait));
  }
}
