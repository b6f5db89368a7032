package dev.cafezinho.psp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a payment. A value, where given, is in cents and must be the payment's own.
 */
public sealed interface PaymentCommand {
  Instant at();

  record Confirm(long value, Instant at) implements PaymentCommand {}

  record Refuse(@Nullable Long value, Instant at) implements PaymentCommand {}

  record Refund(@Nullable Long value, Instant at) implements PaymentCommand {}

  record Expire(Instant at) implements PaymentCommand {}
}
