package dev.cafezinho.payment.bacen;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which bank, and for whom it collects.
 *
 * @param url where its API begins, such as {@code https://pix.example.com/api/v2}
 * @param key the PIX key that gets the money
 * @param token what is shown to the bank as a bearer token; empty for none
 * @param pageUrl where a buyer pays, with {@code {txid}} and {@code {orderId}} in it; empty for the
 *     page that the bank's answer names, or else the order's own
 */
@Validated
@ConfigurationProperties("cafezinho.payment.bacen")
public record BacenProperties(
    @NotBlank String url,
    @NotBlank String key,
    @DefaultValue("") @NotNull String token,
    @DefaultValue("") @NotNull String pageUrl) {}
