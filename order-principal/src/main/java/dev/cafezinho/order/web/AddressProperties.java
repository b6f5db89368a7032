package dev.cafezinho.order.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the shop is found.
 *
 * @param publicUrl the storefront as shoppers' phones reach it; absent where that is its own
 *     address
 */
@Validated
@ConfigurationProperties("cafezinho")
record AddressProperties(@Nullable String publicUrl, @NotNull @Valid Urls urls) {
  /** By the parts' names. */
  record Urls(@NotBlank String storefront) {}

  /** The address of a page, given its path. */
  String page(String path) {
    String shop = publicUrl == null || publicUrl.isBlank() ? urls.storefront() : publicUrl;
    return (shop.endsWith("/") ? shop.substring(0, shop.length() - 1) : shop) + path;
  }
}
