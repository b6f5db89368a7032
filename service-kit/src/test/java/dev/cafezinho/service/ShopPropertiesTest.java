package dev.cafezinho.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopPropertiesTest {
  @ParameterizedTest
  @ValueSource(strings = {"GMT-03:00", "UTC-03:00", "-03:00"})
  void refusesZonesThatBrowsersDoNotKnow(String zone) {
    assertThatThrownBy(() -> in(zone))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cafezinho.shop.zone")
        .hasMessageContaining(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Noronha", "UTC"})
  void takesZonesByTheirNames(String zone) {
    assertThat(in(zone).zone()).hasToString(zone);
  }

  private static ShopProperties in(String zone) {
    return new ShopProperties(ZoneId.of(zone), "Cafezinho", null, null);
  }
}
