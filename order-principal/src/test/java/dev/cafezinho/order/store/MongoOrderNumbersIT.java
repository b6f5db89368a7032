package dev.cafezinho.order.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.testkit.TestStore;
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

  private final MongoDatabase database = TestStore.newDatabase();

  @Test
  void givesEachNumberOnceWhicheverInstanceIsAsked() throws Exception {
    List<MongoOrderNumbers> instances = List.of(numbers(), numbers());
    List<Callable<Long>> asking = new ArrayList<>();
    for (int n = 0; n < EACH; n++) {
      instances.forEach(numbers -> asking.add(() -> numbers.nextDelivery()));
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

    assertThat(numbers().nextDelivery()).isEqualTo(1_008);
  }

  private MongoOrderNumbers numbers() {
    return new MongoOrderNumbers(database);
  }
}
