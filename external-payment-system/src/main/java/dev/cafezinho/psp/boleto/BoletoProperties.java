package dev.cafezinho.psp.boleto;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Payment by boleto.
 *
 * @param bank the three digits of the issuing bank
 * @param payee the beneficiary
 * @param expiresIn how long a payment may be paid unless the customer says otherwise
 */
@Validated
@ConfigurationProperties("cafezinho.psp.boleto")
record BoletoProperties(
    @NotNull @Pattern(regexp = "[0-9]{3}") String bank,
    @NotBlank String payee,
    @NotNull Duration expiresIn) {}
