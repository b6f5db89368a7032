package dev.cafezinho.order.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Rebuilds with orders that are placed at the worst of moments. */
class RebuildIT {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456789Z");
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoDatabase database = TestStore.newDatabase();
  private final Streams streams = new Streams();
  private Instant time = NOW;
  private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
  private final Pointer pointer = new Pointer(database, LEASE, clock);
  private final ShopperOrders shopperOrders = new ShopperOrders(database, pointer);

  @Test
  void findsTheSameOrdersAgain() {
    for (int n = 0; n < 1_234; n++) {
      place("shopper-" + n % 789, "order-" + n, NOW.plusMillis(n));
    }

    RebuildReport report = rebuild();

    assertThat(report.equal()).isTrue();
    assertThat(report.before()).isEqualTo(report.after()).hasSize(64);
    assertThat(report.read()).isEqualTo(1_234);
    assertThat(report.passes()).isEqualTo(1);
    assertThat(pointer.read()).isEqualTo(new Whereabouts(2, null));
    assertThat(shopperOrders.of("shopper-7")).containsExactly("order-796", "order-7");
  }

  @Test
  void mendsWhatIsDamaged() {
    Instant longAgo = NOW.minus(Duration.ofDays(1));
    place("ana", "o-1", longAgo);
    place("ana", "o-2", longAgo.plusSeconds(1));
    place("ana", "o-3", longAgo.plusSeconds(2));
    place("rui", "o-4", longAgo);
    Document ana = new Document("_id", "ana");
    Document damage =
        new Document("$unset", new Document("placed.o-2", ""))
            .append(
                "$set",
                new Document("placed.stranger", longAgo.toString())
                    .append("placed.o-4", longAgo.toString())
                    .append("placed.o-3", longAgo.minusSeconds(9).toString()));
    database.getCollection("shopper_orders").updateOne(ana, damage);

    RebuildReport report = rebuild();

    assertThat(shopperOrders.of("ana")).containsExactly("o-3", "o-2", "o-1");
    assertThat(shopperOrders.of("rui")).containsExactly("o-4");
    assertThat(report.equal()).isFalse();
    assertThat(report.differences()).isEqualTo(4);
    assertThat(report.examples())
        .containsExactly(
            "o-2 of shopper ana was not listed",
            "o-3 of shopper ana was listed with the time 2026-11-19T11:59:51.123456789Z",
            "o-4 of shopper ana was listed, but no stream has it: nobody placed it",
            "stranger of shopper ana was listed, but no stream has it: nobody placed it");
    assertThat(rebuild().equal()).as("once more").isTrue();
  }

  @Test
  void readsAndRebuildsWhatTheFirstVersionStored() {
    Document former = new Document("_id", "ana").append("orders", List.of("o-2", "o-1"));
    database.getCollection("shopper_orders").insertOne(former);
    streams.placed.put("o-2", new PlacedOrder("o-2", "ana", NOW));
    streams.placed.put("o-1", new PlacedOrder("o-1", "ana", NOW.plusSeconds(1)));
    assertThat(shopperOrders.of("ana")).containsExactly("o-1", "o-2");
    place("ana", "o-3", NOW.plusSeconds(2));
    assertThat(shopperOrders.of("ana")).containsExactly("o-3", "o-1", "o-2");

    assertThat(rebuild().differences()).as("entries without a time").isEqualTo(2);

    assertThat(shopperOrders.of("ana")).containsExactly("o-3", "o-1", "o-2");
    assertThat(database.getCollection("shopper_orders_2").find().first())
        .doesNotContainKey("orders");
  }

  @Test
  void givesBothGenerationsWhatIsAddedMeanwhile() {
    Pointer.Hold hold = pointer.take().orElseThrow();
    place("ana", "o-1", NOW);

    assertThat(new Generation(database, 1).find("ana").newestFirst()).containsExactly("o-1");
    assertThat(new Generation(database, 2).find("ana").newestFirst()).containsExactly("o-1");
    assertThat(hold.building()).isEqualTo(2);
  }

  @Test
  void listsAnOrderWhoseEntryIsOlderThanTheRebuildAndItsStreamIsNot() {
    ShopperOrders.Entry entry = shopperOrders.add("ana", "o-1", NOW);
    rebuild();
    assertThat(shopperOrders.of("ana")).as("as it may be placed yet").containsExactly("o-1");

    time = NOW.plus(Duration.ofHours(1));
    rebuild();
    assertThat(shopperOrders.of("ana")).as("left by a crash, it seems").isEmpty();

    streams.placed.put("o-1", new PlacedOrder("o-1", "ana", NOW));
    entry.placed(NOW);
    assertThat(shopperOrders.of("ana")).as("placed after all").containsExactly("o-1");
  }

  @Test
  void catchesUpWithAnOrderThatIsPlacedBetweenReadingAndComparing() {
    place("ana", "o-1", NOW);
    streams.afterReading =
        () -> {
          // as by an instance that looked before the rebuild began
          new Generation(database, 1).put(new PlacedOrder("o-0", "ana", NOW.minusSeconds(1)));
          streams.placed.put("o-0", new PlacedOrder("o-0", "ana", NOW.minusSeconds(1)));
        };

    RebuildReport report = rebuild();

    assertThat(report.equal()).isTrue();
    assertThat(shopperOrders.of("ana")).containsExactly("o-1", "o-0");
  }

  @Test
  void takesTheTimeOfWhoeverPlacedTheOrderFirst() {
    ShopperOrders.Entry late = shopperOrders.add("ana", "o-1", NOW.plusSeconds(5));
    late.placed(NOW);

    assertThat(new Generation(database, 1).find("ana").placed()).isEqualTo(Map.of("o-1", NOW));
  }

  @Test
  void isDoneByOneAtATimeAndStartedOverWhenItsProcessDied() {
    place("ana", "o-1", NOW);
    Pointer.Hold dead = pointer.take().orElseThrow();
    new Generation(database, dead.building()).put(new PlacedOrder("half-done", "ana", NOW));
    assertThat(pointer.take()).as("while it may be alive").isEmpty();
    time = NOW.plus(LEASE);
    place("ana", "o-2", NOW.plusSeconds(1));

    RebuildReport report = rebuild();

    assertThat(report.generation()).isEqualTo(3);
    assertThat(report.equal()).isTrue();
    assertThat(shopperOrders.of("ana")).containsExactly("o-2", "o-1");
    assertThat(database.listCollectionNames())
        .doesNotContain("shopper_orders_2")
        .contains("shopper_orders", "shopper_orders_3");
    assertThatThrownBy(() -> pointer.keep(dead, 1)).isInstanceOf(Pointer.RebuildLost.class);
    assertThatThrownBy(() -> pointer.move(dead, report)).isInstanceOf(Pointer.RebuildLost.class);
    assertThat(pointer.read().current()).isEqualTo(3);
  }

  @Test
  void leavesEverythingAsItWasWhenItFails() {
    place("ana", "o-1", NOW);
    streams.afterReading =
        () -> {
          throw new IllegalStateException("no store");
        };

    assertThatThrownBy(this::rebuild).hasMessage("no store");

    assertThat(pointer.read()).isEqualTo(new Whereabouts(1, null));
    assertThat(pointer.state().last()).extracting("failure").asString().contains("no store");
    assertThat(shopperOrders.of("ana")).containsExactly("o-1");
    streams.afterReading = () -> {};
    assertThat(rebuild().generation()).as("the next is started at once").isEqualTo(3);
  }

  private RebuildReport rebuild() {
    Pointer.Hold hold = pointer.take().orElseThrow();
    return new Rebuild(database, pointer, streams, hold, clock).run();
  }

  private void place(String shopper, String order, Instant at) {
    ShopperOrders.Entry entry = shopperOrders.add(shopper, order, at);
    streams.placed.put(order, new PlacedOrder(order, shopper, at));
    entry.placed(at);
  }

  private static final class Streams implements PlacedOrders {
    private final TreeMap<String, PlacedOrder> placed = new TreeMap<>();
    private Runnable afterReading = () -> {};

    @Override
    public Optional<PlacedOrder> find(String orderId) {
      return Optional.ofNullable(placed.get(orderId));
    }

    @Override
    public List<PlacedOrder> after(String orderId, int most) {
      List<PlacedOrder> batch =
          placed.tailMap(orderId, false).values().stream().limit(most).toList();
      if (batch.isEmpty()) {
        afterReading.run();
      }
      return batch;
    }
  }
}
