package dev.cafezinho.inventory.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Ids of attempts: UUIDs of version 7, which tell when they were drawn. */
final class Attempt {
  private Attempt() {}

  static String begin(Clock clock) {
    return UuidCreator.getTimeOrderedEpoch(clock.instant()).toString();
  }

  /** True for an id that does not tell, as one of the first edition may be. */
  static boolean isBegunBefore(Instant time, String attempt) {
    try {
      UUID id = UUID.fromString(attempt);
      return id.version() != 7 || id.getMostSignificantBits() >>> 16 < time.toEpochMilli();
    } catch (IllegalArgumentException _) {
      return true;
    }
  }
}
