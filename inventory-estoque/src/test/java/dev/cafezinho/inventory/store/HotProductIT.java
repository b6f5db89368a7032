package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.application.ReservationHandler;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One product is sold again and again: what it costs must not grow with what was sold. */
class HotProductIT {
  private static final int SALES = TestStore.isGiven() ? 500 : 2_000;
  private static final int INSTANCES = 2;

  /** As many messages of a topic as an instance handles at a time. */
  private static final int AT_ONCE = 4 * INSTANCES;

  @Test
  void hasNoMoreMarksThanMessagesAreHandledAtOnce() throws Exception {
    MongoDatabase database = TestStore.newDatabase();
    var products = new MongoProducts(database, _ -> {});
    products.addIfAbsent(product("coffee", SALES));
    List<ReservationHandler> estoque =
        Stream.generate(() -> instance(database)).limit(INSTANCES).toList();
    var most = new AtomicInteger();
    List<Callable<Void>> sales =
        IntStream.range(0, SALES)
            .<Callable<Void>>mapToObj(
                i ->
                    () -> {
                      sell("o" + i, estoque.get(i % INSTANCES));
                      most.accumulateAndGet(coffee(products).holds().size(), Math::max);
                      return null;
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Void> sale : threads.invokeAll(sales)) {
        sale.get();
      }
    }
    assertThat(coffee(products).available()).isZero();
    // at work, and sold since the instance last took any; a slow thread lets some more wait
    assertThat(most.get()).isPositive().isLessThanOrEqualTo(5 * AT_ONCE);
    database.drop();
  }

  private static void sell(String order, ReservationHandler estoque) {
    estoque.onOrderCreated(created(order, new Line("coffee", 1)), Cause.request(null));
  }

  private static Product coffee(MongoProducts products) {
    return products.find("coffee").orElseThrow();
  }

  private static ReservationHandler instance(MongoDatabase database) {
    return StoreConfiguration.reservationsIn(
        database, new MongoProducts(database, _ -> {}), _ -> {}, Clock.systemUTC());
  }
}
