package dev.cafezinho.psp.checkout;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body that confirms, refuses or refunds.
 *
 * @param value in cents; only a confirmation needs it, but a wrong one is always refused
 */
public record Settlement(
    @NotBlank @CodePointLength(max = 64) String bankPaymentId, @Nullable @Min(1) Long value) {}
