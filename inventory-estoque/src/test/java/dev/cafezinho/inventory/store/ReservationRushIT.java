package dev.cafezinho.inventory.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Reservations;
import dev.cafezinho.inventory.Settlements;
import dev.cafezinho.service.Deadlines;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
   * On each number of instances; {@code -Drush.rounds=5} for the impatient. Every write of a given
   * store is one to a disk.
   */
  private static final int ROUNDS =
      Integer.getInteger("rush.rounds", TestStore.isGiven() ? 5 : 100);

  private static final int ORDERS = 200;
  private static final int STOCK = 10;
  private static final Description DESCRIPTION =
      new Description("coffee", "good", "drinks", Money.brl(500), "/x.svg");

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
    List<Reservations> estoque =
        Stream.generate(() -> instance(database, published)).limit(instances).toList();
    new MongoProducts(database).addIfAbsent(new Product("coffee", DESCRIPTION, STOCK));

    List<Callable<Boolean>> arrivals =
        IntStream.range(0, ORDERS)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      estoque
                          .get(i % instances)
                          .onOrderCreated(created("o" + i), Cause.request(null));
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
    Product coffee = new MongoProducts(database).find("coffee").orElseThrow();
    assertThat(coffee.available()).as(round).isZero();
    assertThat(coffee.holds()).as(round).hasSize(STOCK);
    database.drop();
  }

  /** It shares nothing with another but the store: not even the locks of its products. */
  private static Reservations instance(
      MongoDatabase database, ConcurrentLinkedQueue<Outgoing> published) {
    Clock clock = Clock.systemUTC();
    var settlements =
        new Settlements(new Deadlines(database, "settlements", clock), Duration.ofHours(1), clock);
    return new Reservations(
        database, new MongoProducts(database), published::addAll, settlements, clock);
  }

  private static OrderCreated created(String order) {
    var price = Money.brl(500);
    var contents =
        new OrderContents(
            Fulfilment.COUNTER,
            new Buyer("Ana", "a@example.org"),
            null,
            List.of(new OrderLine("coffee", "coffee", 1, price)),
            price);
    return new OrderCreated(order, 7, "ana", contents, Instant.EPOCH);
  }
}
