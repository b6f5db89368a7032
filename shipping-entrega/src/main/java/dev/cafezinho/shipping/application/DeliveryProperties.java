package dev.cafezinho.shipping.application;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who sends deliveries.
 *
 * @param delivery by itself after a delay, or by the staff, in whose queue it stands until then
 */
@Validated
@ConfigurationProperties("cafezinho")
public record DeliveryProperties(@DefaultValue("automatic") @NotNull Mode delivery) {
  /** As {@code cafezinho.delivery} says it: {@code automatic} or {@code by-staff}. */
  public enum Mode {
    AUTOMATIC,
    BY_STAFF
  }
}
