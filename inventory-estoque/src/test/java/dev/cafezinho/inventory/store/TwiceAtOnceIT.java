package dev.cafezinho.inventory.store;

import static dev.cafezinho.inventory.Orders.created;
import static dev.cafezinho.inventory.Orders.deleted;
import static dev.cafezinho.inventory.Orders.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.inventory.Line;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.application.MarkSweep;
import dev.cafezinho.inventory.application.ReservationHandler;
import dev.cafezinho.testkit.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Two instances handle each message of competing orders at once, deletions among them. */
class TwiceAtOnceIT {
  private static final int ORDERS = TestStore.isGiven() ? 20 : 100;

  @RepeatedTest(5)
  void keepsEachUnitAtOnePlace() throws Exception {
    try (var shop = new Shop(product("bread", ORDERS), product("coffee", ORDERS));
        var threads = Executors.newFixedThreadPool(16)) {
      List<ReservationHandler> estoque = List.of(instance(shop), instance(shop));
      List<Callable<Boolean>> messages = new ArrayList<>();
      for (int n = 0; n < ORDERS; n++) {
        String order = "o" + n;
        for (ReservationHandler each : estoque) {
          messages.add(() -> create(order, each));
          if (n % 3 == 0) {
            messages.add(() -> delete(order, each));
          }
        }
      }
      // near one another, so that they meet, and in another order each time
      for (int from = 0; from + 8 <= messages.size(); from += 8) {
        Collections.shuffle(messages.subList(from, from + 8), new Random());
      }
      for (Future<Boolean> handled : threads.invokeAll(messages)) {
        assertThat(handled.get()).isTrue();
      }

      for (Product product : shop.stock()) {
        assertThat(product.available()).isEqualTo(ORDERS - shop.sold(product.sku()));
        assertThat(product.returns()).isEmpty();
      }
      assertThat(shop.sold("coffee")).isEqualTo(2 * shop.sold("bread")).isPositive();
      sweep(shop, estoque.getFirst());
      assertThat(shop.stock()).noneMatch(Product::hasMarks);
    }
  }

  private static boolean create(String order, ReservationHandler estoque) {
    var lines = new Line[] {new Line("bread", 1), new Line("coffee", 2)};
    estoque.onOrderCreated(created(order, lines), Cause.message(order + "-created", null));
    return true;
  }

  private static boolean delete(String order, ReservationHandler estoque) {
    estoque.onOrderDeleted(deleted(order), Cause.message(order + "-deleted", null));
    return true;
  }

  /** Past the shop's check, which is for one thread. */
  private static ReservationHandler instance(Shop shop) {
    return StoreConfiguration.reservationsIn(
        shop.database, new MongoProducts(shop.database, _ -> {}), _ -> {}, Clock.systemUTC());
  }

  private static void sweep(Shop shop, ReservationHandler estoque) {
    new MarkSweep(shop.products, estoque, Duration.ofHours(-1), Clock.systemUTC()).sweep();
  }
}
