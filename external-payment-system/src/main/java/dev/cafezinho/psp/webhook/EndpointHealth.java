package dev.cafezinho.psp.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a receiver that fails.
 *
 * @param since when its attempts began to fail, with no success in between
 * @param disabledAt when it was given up; nothing is sent until it registers again
 * @param reason why it was given up
 */
public record EndpointHealth(Instant since, @Nullable Instant disabledAt, @Nullable String reason) {

  public static EndpointHealth failing(Instant since) {
    return new EndpointHealth(since, null, null);
  }

  public EndpointHealth disabled(Instant now, String why) {
    return new EndpointHealth(since, now, why);
  }
}
