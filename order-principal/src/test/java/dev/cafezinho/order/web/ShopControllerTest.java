package dev.cafezinho.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.order.web.ShopController.ShopView;
import dev.cafezinho.service.ShopProperties;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShopControllerTest {
  @Test
  void saysInWhichTimeZoneTheShopStands() {
    assertThat(shop(new ShopProperties(ZoneId.of("America/Manaus"), "Café", null, null)))
        .isEqualTo(new ShopView("Café", null, null, "America/Manaus", true, List.of()));
  }

  private static ShopView shop(ShopProperties properties) {
    return Objects.requireNonNull(new ShopController(properties).shop().getBody());
  }
}
