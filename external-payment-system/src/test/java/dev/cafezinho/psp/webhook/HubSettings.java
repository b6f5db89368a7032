package dev.cafezinho.psp.webhook;

import dev.cafezinho.psp.settings.PspSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Settings for tests that need no server. */
final class HubSettings {
  static final Duration TIMEOUT = Duration.ofSeconds(2);

  private HubSettings() {}

  /** Two repeats, after a second and after ten, without jitter. */
  static PspSettings.Webhook steady() {
    return with(0);
  }

  static PspSettings.Webhook with(double jitter) {
    return new PspSettings.Webhook(
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
