package dev.cafezinho.order.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Rebuilds in place, also of what the first edition left, and with orders that are placed
 * meanwhile.
 */
class RebuildIT {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456789Z");
  private static final Instant LONG_AGO = NOW.minusSeconds(86_400);

  private final MongoDatabase database = TestStore.newDatabase();
  private final Streams streams = new Streams();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final ShopperOrders listing = new ShopperOrders(database);

  @Test
  void changesNothingWhereNothingIsWrong() {
    for (int n = 0; n < 1_234; n++) {
      place("shopper-" + n % 789, "order-" + n, NOW.plusMillis(n));
    }

    RebuildReport report = rebuild();

    assertThat(report).isEqualTo(new RebuildReport(NOW, NOW, null, 1_234, 0, 0, List.of()));
    assertThat(listed("shopper-7")).containsExactly("order-796", "order-7");
  }

  @Test
  void mendsWhatIsDamaged() {
    place("ana", "o-1", LONG_AGO);
    place("ana", "o-3", LONG_AGO.plusSeconds(2));
    place("rui", "o-4", LONG_AGO);
    streams.add(new PlacedOrder("o-2", "ana", LONG_AGO.plusSeconds(1)));
    listing.add(new PlacedOrder("stranger", "ana", LONG_AGO));
    listing.add(new PlacedOrder("o-4", "ana", LONG_AGO));
    listing.add(new PlacedOrder("o-3", "ana", LONG_AGO.minusSeconds(9)));

    RebuildReport report = rebuild();

    assertThat(listed("ana")).containsExactly("o-3", "o-2", "o-1");
    assertThat(listed("rui")).containsExactly("o-4");
    assertThat(report.missing()).isEqualTo(1);
    assertThat(report.superfluous()).isEqualTo(3);
    assertThat(report.examples())
        .containsExactly(
            "o-2 of shopper ana at 2026-11-19T12:00:01.123456789Z was not listed",
            "o-4 of shopper ana at 2026-11-19T12:00:00.123456789Z was listed, but no stream says so",
            "stranger of shopper ana at 2026-11-19T12:00:00.123456789Z was listed, but no stream"
                + " says so",
            "o-3 of shopper ana at 2026-11-19T11:59:51.123456789Z was listed, but no stream says"
                + " so");
    assertThat(rebuild().examples()).as("once more").isEmpty();
  }

  @Test
  void keepsAnEntryWhoseOrderMayStillBeOnItsWay() {
    listing.add(new PlacedOrder("o-1", "ana", NOW.minusSeconds(60)));

    assertThat(rebuild().superfluous()).isZero();

    assertThat(listed("ana")).containsExactly("o-1");
  }

  @Test
  void goesOnWhileOrdersArePlaced() {
    place("ana", "o-1", NOW);
    streams.afterReading = () -> place("ana", "o-0", NOW.minusSeconds(1));

    assertThat(rebuild().failure()).isNull();

    assertThat(listed("ana")).containsExactly("o-1", "o-0");
  }

  @Test
  void leavesWhatIsRightWhenItFails() {
    place("ana", "o-1", NOW);
    streams.add(new PlacedOrder("o-2", "ana", NOW.plusSeconds(1)));
    streams.afterReading =
        () -> {
          throw new IllegalStateException("no store");
        };

    assertThat(rebuild().failure()).contains("no store");

    assertThat(listed("ana")).containsExactly("o-2", "o-1");
  }

  @Test
  void adoptsTheOrdersThatTheFirstEditionListedAndDropsItsListing() {
    database
        .getCollection("shopper_orders")
        .insertOne(new Document("_id", "ana").append("orders", List.of("o-1")));
    database
        .getCollection("shopper_orders_3")
        .insertOne(
            new Document("_id", "ana").append("placed", new Document("o-1", NOW.toString())));
    database
        .getCollection("read_models")
        .insertOne(new Document("_id", "shopper_orders").append("generation", 3L));
    streams.add(new PlacedOrder("o-1", "ana", NOW));
    streams.add(new PlacedOrder("o-2", "ana", NOW.plusSeconds(1)));
    Rebuilds rebuilds = new Rebuilds(database, listing, streams, clock);

    rebuilds.afterPropertiesSet();

    assertThat(listed("ana")).containsExactly("o-2", "o-1");
    assertThat(database.listCollectionNames()).containsExactly(ShopperOrders.COLLECTION);
    rebuilds.destroy();
  }

  @Test
  void keepsTheFormerListingUntilAllOfItIsAdopted() {
    database.getCollection("shopper_orders").insertOne(new Document("_id", "ana"));
    streams.afterReading =
        () -> {
          throw new IllegalStateException("no store");
        };
    Rebuilds rebuilds = new Rebuilds(database, listing, streams, clock);

    rebuilds.afterPropertiesSet();

    assertThat(database.listCollectionNames()).contains("shopper_orders");
    rebuilds.destroy();
  }

  private RebuildReport rebuild() {
    return new Rebuild(listing, streams, clock).run();
  }

  private List<String> listed(String shopper) {
    return listing.after(shopper, Cursor.START, 100).stream().map(PlacedOrder::id).toList();
  }

  private void place(String shopper, String order, Instant at) {
    PlacedOrder placed = new PlacedOrder(order, shopper, at);
    listing.add(placed);
    streams.add(placed);
  }

  private static final class Streams implements PlacedOrders {
    private final TreeMap<String, PlacedOrder> placed = new TreeMap<>();
    private Runnable afterReading = () -> {};

    void add(PlacedOrder order) {
      placed.put(order.id(), order);
    }

    @Override
    public List<PlacedOrder> find(List<String> orderIds) {
      return placed.entrySet().stream()
          .filter(order -> orderIds.contains(order.getKey()))
          .map(Map.Entry::getValue)
          .toList();
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
