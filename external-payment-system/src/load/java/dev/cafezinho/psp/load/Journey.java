package dev.cafezinho.psp.load;

import java.time.Duration;
import java.time.Instant;

/** Of one message: from its event to the first time that its receiver saw it. */
record Journey(Instant event, Instant arrival) {
  double millis() {
    return Duration.between(event, arrival).toNanos() / 1e6;
  }
}
