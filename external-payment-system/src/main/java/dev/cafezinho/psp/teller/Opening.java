package dev.cafezinho.psp.teller;

import dev.cafezinho.psp.Charge;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to open a payment.
 *
 * @param key the customer's idempotency key, if any
 */
public record Opening(Charge charge, Duration expiresIn, @Nullable String key) {
  int fingerprint() {
    return Objects.hash(charge, expiresIn);
  }
}
