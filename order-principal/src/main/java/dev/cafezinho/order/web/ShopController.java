package dev.cafezinho.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cafezinho.order.application.CounterHandler;
import dev.cafezinho.service.ShopProperties;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the shop is and how to reach it. */
@RestController
class ShopController {
  private static final CacheControl BRIEFLY =
      CacheControl.maxAge(Duration.ofSeconds(2)).cachePrivate();

  private final ShopProperties shop;
  private final CounterHandler counter;

  ShopController(ShopProperties shop, CounterHandler counter) {
    this.shop = shop;
    this.counter = counter;
  }

  /**
   * @param timeZone by its name in the IANA database
   * @param open whether orders at the counter are taken
   * @param deliveryAreas none means everywhere
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShopView(
      String name,
      @Nullable String phone,
      @Nullable String email,
      String timeZone,
      boolean open,
      List<Object> deliveryAreas) {}

  @GetMapping("/api/shop")
  ResponseEntity<ShopView> shop() {
    return ResponseEntity.ok()
        .cacheControl(BRIEFLY)
        .body(
            new ShopView(
                shop.name(),
                shop.phone(),
                shop.email(),
                shop.zone().getId(),
                counter.isOpen(),
                List.of()));
  }
}
