package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.embedded.EmbeddedStore;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.testkit.TestStore;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The shop is told to stop while shoppers order: what it has begun it finishes. */
@BesideOthers
class ShutdownIT {
  private static final String SKU = "cafe-espresso";
  private static final int ORDERS = 20;
  private static final int TERMINATED = 128 + 15;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<Service, Integer> ports = ChildShop.freePorts();
  private final ShopServers servers = new ShopServers();
  private final URI door = ChildShop.door(ports);
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean unanswered = new AtomicBoolean();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Test
  void finishesWhatItHasBegun() throws Exception {
    var shop = ChildShop.start(data, ports, servers);
    try (var shopper = new Shopper(door);
        var live = LiveStream.open(shopper)) {
      await().atMost(PATIENCE).until(() -> shopper.available(SKU) > 0);
      var ordering = Thread.ofVirtual().start(() -> orderUntilClosed(shopper));
      await().atMost(PATIENCE).until(() -> acknowledged.size() >= ORDERS);

      assertThat(shop.stop()).isEqualTo(TERMINATED);

      ordering.join();
      assertThat(live.endsProperly()).isTrue();
      assertThat(unpublished()).isEmpty();
      shop = ChildShop.start(data, ports, servers);
      for (var id : acknowledged) {
        shopper.awaitStatus(id, "AWAITING_PAYMENT");
      }
      placedIsAcknowledged(shopper);
      toldOnceAndCompletely(shopper, live);
    } finally {
      shop.close();
    }
  }

  /** What came before the stop and what comes after it is one history. */
  private void toldOnceAndCompletely(Shopper shopper, LiveStream before) throws Exception {
    var last = (long) before.ids().size();
    try (var after = LiveStream.after(shopper, last)) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  acknowledged.stream()
                      .allMatch(
                          id ->
                              Stream.concat(before.events().stream(), after.events().stream())
                                  .anyMatch(event -> event.tells(id, "AWAITING_PAYMENT"))));
      assertThat(Stream.concat(before.ids().stream(), after.ids().stream()))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, last + after.ids().size()).boxed().toList());
    }
  }

  /** Streams with events that the next start would publish. */
  private List<String> unpublished() {
    if (TestStore.isGiven()) {
      return unpublished(TestStore.uri());
    }
    try (var store = EmbeddedStore.start(data.resolve("store"), 0)) {
      return unpublished(store.uri());
    }
  }

  private List<String> unpublished(String uri) {
    try (var client = MongoClients.create(uri)) {
      return Arrays.stream(Service.values())
          .map(servers::database)
          .map(client::getDatabase)
          .flatMap(ShutdownIT::pending)
          .toList();
    }
  }

  private static Stream<String> pending(MongoDatabase database) {
    return database.listCollectionNames().into(new ArrayList<>()).stream()
        .flatMap(
            name ->
                database
                    .getCollection(name)
                    .find(new Document("pending", true))
                    .into(new ArrayList<>())
                    .stream()
                    .map(stream -> name + " " + stream.toJson()));
  }

  /** What was refused was not done; what was not answered may have been. */
  private void placedIsAcknowledged(Shopper shopper) {
    var placed = new HashSet<>(shopper.orders(50));
    assertThat(placed).containsAll(acknowledged);
    placed.removeAll(acknowledged);
    assertThat(placed).hasSizeLessThanOrEqualTo(unanswered.get() ? 1 : 0);
  }

  private void orderUntilClosed(Shopper shopper) {
    try {
      while (true) {
        shopper.wants(SKU, 1);
        acknowledged.add(shopper.order());
      }
    } catch (AssertionError refusal) {
      System.out.println("The closing door says " + refusal.getMessage());
    } catch (UncheckedIOException _) {
      unanswered.set(true);
    }
  }
}
