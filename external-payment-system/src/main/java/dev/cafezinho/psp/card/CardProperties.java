package dev.cafezinho.psp.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Payment by card.
 *
 * @param payee as a statement would name it
 * @param expiresIn how long a payment may be paid unless the customer says otherwise
 */
@Validated
@ConfigurationProperties("cafezinho.psp.card")
record CardProperties(@NotBlank String payee, @NotNull Duration expiresIn) {}
