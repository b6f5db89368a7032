package dev.cafezinho.payment.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the shop's parts are found.
 *
 * @param publicUrl the storefront as buyers' browsers reach it; absent where that is its own
 *     address
 */
@Validated
@ConfigurationProperties("cafezinho")
public record AddressProperties(@Nullable String publicUrl, @NotNull @Valid Urls urls) {
  /** By the parts' names. */
  public record Urls(
      @NotBlank String storefront,
      @NotBlank String pagamento,
      @NotBlank String externalPaymentSystem) {}

  /** The order's own page. */
  public String orderPage(String orderId) {
    return (publicUrl == null ? urls.storefront() : publicUrl) + "/orders/" + orderId;
  }
}
