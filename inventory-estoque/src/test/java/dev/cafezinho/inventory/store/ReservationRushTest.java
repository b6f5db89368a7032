package dev.cafezinho.inventory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.Topics;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.inventory.Description;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Reservations;
import dev.cafezinho.inventory.Settlements;
import dev.cafezinho.inventory.TestStore;
import dev.cafezinho.service.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred orders for ten units, at once and each delivered twice. */
class ReservationRushTest {
  @Test
  void confirmsExactlyTen() throws Exception {
    var database = TestStore.emptyDatabase();
    var products = new MongoProducts(database);
    for (String sku : List.of("bread", "coffee")) {
      products.addIfAbsent(
          new Product(sku, new Description(sku, "good", "drinks", Money.brl(500), "/x.svg"), 10));
    }
    var published = new ConcurrentLinkedQueue<Outgoing>();
    var clock = Clock.systemUTC();
    var deadlines = new Deadlines(database, "settlements", clock);
    var settlements = new Settlements(deadlines, Duration.ofHours(1), clock);
    var reservations = new Reservations(database, products, published::addAll, settlements, clock);

    List<Callable<Boolean>> arrivals =
        IntStream.range(0, 400)
            .<Callable<Boolean>>mapToObj(
                i ->
                    () -> {
                      String order = "o" + i % 200;
                      reservations.onOrderCreated(created(order), Cause.request(null));
                      return true;
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(200)) {
      for (Future<Boolean> arrival : threads.invokeAll(arrivals)) {
        arrival.get();
      }
    }

    assertThat(published).filteredOn(Outgoing::topic, Topics.RESERVAS_CONFIRMADAS).hasSize(10);
    assertThat(published).filteredOn(Outgoing::topic, Topics.RESERVAS_RECUSADAS).hasSize(190);
    for (String sku : List.of("bread", "coffee")) {
      Product product = products.find(sku).orElseThrow();
      assertThat(product.available()).isZero();
      assertThat(product.holds()).hasSize(10);
    }
  }

  private static OrderCreated created(String order) {
    var price = Money.brl(500);
    var lines =
        List.of(
            new OrderLine("coffee", "coffee", 1, price), new OrderLine("bread", "bread", 1, price));
    var contents =
        new OrderContents(
            Fulfilment.COUNTER, new Buyer("Ana", "a@example.org"), null, lines, price.times(2));
    return new OrderCreated(order, 7, "ana", contents, Instant.EPOCH);
  }
}
