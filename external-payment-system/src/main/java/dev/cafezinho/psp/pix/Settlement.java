package dev.cafezinho.psp.pix;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The body that confirms, refuses or refunds.
 *
 * @param value in cents; only a confirmation needs it, but a wrong one is always refused
 */
record Settlement(@NotBlank String bankPaymentId, @Nullable @Min(1) Long value) {}
