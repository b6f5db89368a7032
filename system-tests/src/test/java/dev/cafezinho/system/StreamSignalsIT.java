package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * What a stream tells beside the shopper's own orders, as a page sees it through the front door.
 */
@ExtendWith(OpenShop.class)
class StreamSignalsIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String SKU = "brigadeiro";

  private final Shop shop;

  StreamSignalsIT(Shop shop) {
    this.shop = shop;
  }

  @Test
  void saysThatItLives() throws IOException {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT));
        var stream = LiveStream.open(shopper)) {
      await().atMost(SOON).until(() -> !stream.pings().isEmpty());
      assertThat(Instant.parse(stream.pings().getFirst()))
          .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
  }

  @Test
  void tellsEverybodyWhatIsLeftWhenSomebodyOrders() throws IOException {
    try (var buyer = new Shopper(shop.url(Service.STOREFRONT));
        var other = new Shopper(shop.url(Service.STOREFRONT));
        var stream = LiveStream.open(other)) {
      await().atMost(SOON).until(() -> !stream.pings().isEmpty());
      var before = other.available(SKU);

      buyer.wants(SKU, 2);
      var order = buyer.order();
      await().atMost(SOON).until(() -> isTold(stream, before - 2));

      buyer.delete("/api/orders/" + order).isOk();
      await().atMost(SOON).until(() -> isTold(stream, before));
      other.awaitAvailable(SKU, before);
      assertThat(stream.events()).isEmpty();
    }
  }

  /** By the last that was told of it. */
  private static boolean isTold(LiveStream stream, int available) {
    return stream.stock().stream()
        .filter(product -> product.path("sku").asString().equals(SKU))
        .reduce((_, last) -> last)
        .map(product -> product.path("available"))
        .filter(JsonNode::isInt)
        .filter(left -> left.asInt() == available)
        .isPresent();
  }
}
