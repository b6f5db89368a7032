package dev.cafezinho.order.store;

import static dev.cafezinho.contracts.Fulfilment.COUNTER;
import static dev.cafezinho.contracts.Fulfilment.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.service.ShopProperties;
import dev.cafezinho.testkit.TestStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoOrderNumbersIT {
  private static final int EACH = 200;
  private static final Instant NOON = Instant.parse("2026-11-20T15:00:00Z");

  private final MongoDatabase database = TestStore.newDatabase();

  @Test
  void givesEachNumberOnceWhicheverInstanceIsAsked() throws Exception {
    List<MongoOrderNumbers> instances = List.of(numbers(), numbers());
    List<Callable<Long>> asking = new ArrayList<>();
    for (int n = 0; n < EACH; n++) {
      instances.forEach(numbers -> asking.add(() -> numbers.next(DELIVERY, NOON)));
    }

    List<Long> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Long> number : threads.invokeAll(asking)) {
        given.add(number.get());
      }
    }

    assertThat(new HashSet<>(given)).hasSize(2 * EACH);
    assertThat(given).allMatch(number -> number > 1_000);
  }

  @Test
  void goesOnWhereTheFirstEditionStopped() {
    database
        .getCollection("counters")
        .insertOne(new Document("_id", "delivery").append("last", 7L));

    assertThat(numbers().next(DELIVERY, NOON)).isEqualTo(1_008);
  }

  @Test
  void leavesNoGapAtTheCounter() {
    MongoOrderNumbers one = numbers();
    MongoOrderNumbers another = numbers();

    assertThat(one.next(COUNTER, NOON)).isEqualTo(1);
    assertThat(another.next(COUNTER, NOON)).isEqualTo(2);
    assertThat(one.next(COUNTER, NOON)).isEqualTo(3);
    assertThat(numbers().next(COUNTER, NOON)).isEqualTo(4);
  }

  /** The day in São Paulo ends at three o'clock in the morning, UTC. */
  @Test
  void beginsAgainAtTheShopsOwnMidnight() {
    MongoOrderNumbers numbers = numbers();

    assertThat(numbers.next(COUNTER, NOON)).isEqualTo(1);
    assertThat(numbers.next(COUNTER, Instant.parse("2026-11-21T02:59:59Z"))).isEqualTo(2);
    assertThat(numbers.next(COUNTER, Instant.parse("2026-11-21T03:00:00Z"))).isEqualTo(1);
  }

  private MongoOrderNumbers numbers() {
    return new MongoOrderNumbers(
        database, new ShopProperties(ZoneId.of("America/Sao_Paulo"), "Cafezinho", null, null));
  }
}
