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
record Trouble(Instant since, @Nullable Instant disabledAt, @Nullable String reason) {

  static Trouble from(Instant since) {
    return new Trouble(since, null, null);
  }

  Trouble disabled(Instant now, String why) {
    return new Trouble(since, now, why);
  }
}
