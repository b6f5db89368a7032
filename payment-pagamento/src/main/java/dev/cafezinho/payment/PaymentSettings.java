package dev.cafezinho.payment;

import dev.cafezinho.contracts.Fulfilment;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Pagamento deals with charges.
 *
 * @param provider who holds the payments; to be changed only while no charge is open
 * @param expiresIn how long the charge of a delivery can be paid
 * @param counterExpiresIn the same at the counter, where others wait
 * @param askAfter when to ask the payment system for the first time what became of a charge, in
 *     case its webhook got lost
 * @param hubKey opens the payment system's webhook hub, where it is closed
 * @param connectTimeout for calls of the payment system
 * @param readTimeout for its answers
 */
@Validated
@ConfigurationProperties("cafezinho.payment")
public record PaymentSettings(
    @DefaultValue("psp") @NotNull Provider provider,
    @DefaultValue("15m") @NotNull Duration expiresIn,
    @DefaultValue("5m") @NotNull Duration counterExpiresIn,
    @DefaultValue("30s") @NotNull Duration askAfter,
    @DefaultValue("") String hubKey,
    @DefaultValue("2s") @NotNull Duration connectTimeout,
    @DefaultValue("5s") @NotNull Duration readTimeout) {

  /** The name of the setting that says who holds the payments. */
  public static final String PROVIDER = "cafezinho.payment.provider";

  public Duration expiresIn(Fulfilment fulfilment) {
    return switch (fulfilment) {
      case DELIVERY -> expiresIn;
      case COUNTER -> counterExpiresIn;
    };
  }
}
