package dev.cafezinho.payment.application;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.payment.AskTimes;
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
 * @param askAfterRefusal for how long the payment system is asked, at growing intervals, whether
 *     money came for a charge though it was refused or expired
 * @param registrationRetry when to ask again for the payment system's webhooks
 * @param hubKey opens the payment system's webhook hub, where it is closed
 * @param connectTimeout for calls of the payment system
 * @param readTimeout for its answers
 */
@Validated
@ConfigurationProperties("cafezinho.payment")
public record PaymentProperties(
    @DefaultValue("psp") @NotNull Provider provider,
    @DefaultValue("15m") @NotNull Duration expiresIn,
    @DefaultValue("5m") @NotNull Duration counterExpiresIn,
    @DefaultValue("30s") @NotNull Duration askAfter,
    @DefaultValue("1d") @NotNull Duration askAfterRefusal,
    @DefaultValue("5s") @NotNull Duration registrationRetry,
    @DefaultValue("") String hubKey,
    @DefaultValue("2s") @NotNull Duration connectTimeout,
    @DefaultValue("5s") @NotNull Duration readTimeout) {

  /** The name of the setting that says who holds the payments. */
  public static final String PROVIDER = "cafezinho.payment.provider";

  public AskTimes askTimes() {
    return new AskTimes(askAfter, askAfterRefusal);
  }

  public Duration expiresIn(Fulfilment fulfilment) {
    return switch (fulfilment) {
      case DELIVERY -> expiresIn;
      case COUNTER -> counterExpiresIn;
    };
  }
}
