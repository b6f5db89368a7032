package dev.cafezinho.psp.bacen;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the payment system plays a bank with the Central Bank's API; the defaults stand in {@code
 * external-payment-system.yml}.
 *
 * @param ispb the bank's number in the names of payments and refunds
 * @param keys the PIX keys that can be charged for; empty for any that is well-formed
 */
@Validated
@ConfigurationProperties("cafezinho.psp.bacen")
public record BacenProperties(
    @NotNull @Pattern(regexp = "[0-9A-Z]{8}") String ispb,
    @NotNull List<String> keys,
    @Valid @NotNull Batch batch) {

  /**
   * How callbacks are collected.
   *
   * @param collect for how long; zero tells each payment by itself
   * @param most how many payments one callback tells of
   */
  public record Batch(@NotNull Duration collect, @Min(1) @Max(100) int most) {}
}
