package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens takes memory; more listeners than the shop has room for never end the shop. */
class StreamLimitIT {
  private static final int MOST_OPEN = 3;
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Shop shop;
  private final Shopper shopper;
  private final List<LiveStream> streams = new ArrayList<>();

  StreamLimitIT(@TempDir Path data) {
    shop =
        Shop.start(
            OpenShop.arguments(
                data,
                new ShopServers(),
                "--storefront.streams.most-open=" + MOST_OPEN,
                "--cafezinho.notifications.heartbeat=200ms"));
    shopper = new Shopper(shop.url(Service.STOREFRONT));
  }

  @AfterEach
  void close() throws IOException {
    for (var stream : streams) {
      stream.close();
    }
    shopper.close();
    shop.close();
  }

  @Test
  void refusesOneStreamTooManyAndGoesOnSelling() throws IOException {
    for (var i = 0; i < MOST_OPEN; i++) {
      streams.add(LiveStream.open(shopper));
    }

    var refused = shopper.get("/api/notifications");
    refused.isProblem(503);
    assertThat(refused.header("Retry-After")).isEqualTo("5");

    shopper.wants("cafe-espresso", 1);
    var order = shopper.order();
    shopper.awaitStatus(order, "AWAITING_PAYMENT");
    await()
        .atMost(SOON)
        .until(
            () ->
                streams.stream()
                    .allMatch(
                        stream ->
                            stream.events().stream()
                                .anyMatch(event -> event.tells(order, "CREATED"))));

    // the service learns with a heartbeat that a reader has gone
    streams.removeFirst().close();
    await().atMost(SOON).until(() -> isOpen("/api/notifications"));
  }

  private boolean isOpen(String path) throws IOException {
    try (var one = shopper.open(path)) {
      return one.read() == 'i';
    }
  }
}
