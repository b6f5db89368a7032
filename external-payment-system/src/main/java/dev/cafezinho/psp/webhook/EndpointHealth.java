package dev.cafezinho.psp.webhook;

import java.time.Instant;

/** How it stands with a receiver. */
public sealed interface EndpointHealth {

  /** Its latest attempt has succeeded, or there was none yet. */
  record Healthy() implements EndpointHealth {}

  /** Its attempts have failed since then, with no success in between. */
  record Failing(Instant since) implements EndpointHealth {}

  /**
   * It was given up: nothing is sent until it registers again.
   *
   * @param since when its attempts began to fail
   */
  record Disabled(Instant since, Instant at, String reason) implements EndpointHealth {}
}
