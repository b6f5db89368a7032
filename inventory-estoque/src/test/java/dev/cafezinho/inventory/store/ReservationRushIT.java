package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.application.ReservationHandler;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred orders for ten units, at once, again and again. */
class ReservationRushIT {
  /**
   * On each number of instances; {@code -Drush.rounds=100} for more of them. Every write of a given
   * store is one to a disk.
   */
  private static final int ROUNDS = Integer.getInteger("rush.rounds", TestStore.isGiven() ? 5 : 25);

  private static final int ORDERS = 200;
  private static final int STOCK = 10;

  @ParameterizedTest(name = "on {0} instance(s)")
  @ValueSource(ints = {1, 2})
  void confirmsExactlyTenEachTime(int instances) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 1; round <= ROUNDS; round++) {
        rush(instances, threads, "round " + round);
      }
    }
  }

  private static void rush(int instances, ExecutorService threads, String round) throws Exception {
    MongoDatabase database = TestStore.newDatabase();
    var published = new ConcurrentLinkedQueue<Outgoing>();
    List<ReservationHandler> estoque =
        Stream.generate(() -> instance(database, published)).limit(instances).toList();
    new MongoProducts(database, _ -> {}).addIfAbsent(product("coffee", STOCK));

    List<Callable<Boolean>> arrivals =
        IntStream.range(0, ORDERS)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      estoque
                          .get(i % instances)
                          .onOrderCreated(
                              created("o" + i, new Line("coffee", 1)), Cause.request(null));
                      return true;
                    })
            .toList();
    for (Future<Boolean> arrival : threads.invokeAll(arrivals)) {
      arrival.get();
    }

    assertThat(published)
        .as(round)
        .filteredOn(Outgoing::topic, Publication.STOCK_RESERVED.topic())
        .hasSize(STOCK);
    assertThat(published)
        .as(round)
        .filteredOn(Outgoing::topic, Publication.STOCK_REFUSED.topic())
        .hasSize(ORDERS - STOCK);
    Product coffee = new MongoProducts(database, _ -> {}).find("coffee").orElseThrow();
    assertThat(coffee.available()).as(round).isZero();
    assertThat(coffee.holds()).as(round).hasSizeLessThanOrEqualTo(STOCK);
    database.drop();
  }

  /** It shares nothing with another but the store. */
  private static ReservationHandler instance(
      MongoDatabase database, ConcurrentLinkedQueue<Outgoing> published) {
    return StoreConfiguration.reservationsIn(
        database, new MongoProducts(database, _ -> {}), published::addAll, Clock.systemUTC());
  }
}
