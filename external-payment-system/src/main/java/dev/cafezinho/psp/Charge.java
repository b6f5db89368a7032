package dev.cafezinho.psp;

import org.jspecify.annotations.Nullable;

/**
 * What a customer asks a buyer to pay.
 *
 * @param method the payment method's name, such as {@code pix}
 * @param value in cents
 * @param reference the customer's own name for it, opaque to us
 * @param returnUrl where the buyer may go back to afterwards; http or https
 */
public record Charge(
    String method,
    long value,
    @Nullable String reference,
    @Nullable Buyer buyer,
    @Nullable String returnUrl) {}
