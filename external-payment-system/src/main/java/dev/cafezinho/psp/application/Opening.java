package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Charge;
import dev.cafezinho.psp.Payment;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request to open a payment.
 *
 * @param key the customer's idempotency key, if any
 */
public record Opening(Charge charge, Duration expiresIn, @Nullable String key) {
  /** Whether the payment is what this asks for. */
  boolean opens(Payment payment) {
    return payment.charge().equals(charge)
        && payment.expiresAt().equals(payment.createdAt().plus(expiresIn));
  }
}
