package dev.cafezinho.service;

import dev.cafezinho.web.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The shop's own settings, for those services that speak in its name.
 *
 * @param zone where the shop stands: its midnight begins the day for the counter's numbers, and
 *     notas and pages show its time
 * @param name as shoppers know it; Cafezinho unless set
 * @param phone that shoppers can call; null without one
 * @param email that shoppers can write to; null without one
 */
@Validated
@ConfigurationProperties("cafezinho.shop")
public record ShopProperties(
    @DefaultValue("America/Sao_Paulo") @NotNull ZoneId zone,
    @CodePointLength(max = 120) @Pattern(regexp = OneLine.TEXT) String name,
    @Pattern(regexp = "\\+?[0-9 ()./-]{6,30}") @Nullable String phone,
    @Pattern(regexp = OneLine.E_MAIL) @Nullable String email) {
  /** An environment variable that is there and empty sets nothing. */
  public ShopProperties {
    if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone.getId())) {
      throw new IllegalArgumentException(
          "cafezinho.shop.zone has to be a name of the IANA database, such as America/Sao_Paulo, for"
              + " browsers know no other; it is "
              + zone);
    }
    name = name == null || name.isBlank() ? "Cafezinho" : name;
    phone = phone == null || phone.isBlank() ? null : phone;
    email = email == null || email.isBlank() ? null : email;
  }
}
