package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.settings.PspProperties;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Settings for tests that need no server. */
public final class HubProperties {
  public static final Duration TIMEOUT = Duration.ofSeconds(2);

  private HubProperties() {}

  /** Two repeats, after a second and after ten, without jitter. */
  public static PspProperties.Webhook steady() {
    return with(0);
  }

  public static PspProperties.Webhook with(double jitter) {
    return new PspProperties.Webhook(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(10)),
        jitter,
        TIMEOUT,
        Duration.ofHours(24),
        Duration.ofMinutes(1),
        Duration.ofSeconds(5),
        Duration.ofDays(5),
        "",
        DataSize.ofBytes(16));
  }
}
