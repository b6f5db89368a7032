package dev.cafezinho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import dev.cafezinho.testkit.TestStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class ChangeOrInsertIT {
  private static final int CALLERS = 8;
  private static final int ROUNDS = 50;

  private final MongoCollection<Document> counters =
      TestStore.newDatabase().getCollection("counters");

  @Test
  void givesEachOfManyCallersItsOwnNumberFromTheFirst() throws Exception {
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(numbers("day-" + round, threads))
            .as("round %s", round)
            .containsExactlyInAnyOrderElementsOf(
                LongStream.rangeClosed(1, CALLERS).boxed().toList());
      }
    }
  }

  @Test
  void failsWhereAnotherUniqueIndexRefusesTheDocument() {
    counters.createIndex(new Document("name", 1), new IndexOptions().unique(true));
    counters.insertOne(new Document("_id", "first").append("name", "orders"));

    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(
            () ->
                ChangeOrInsert.apply(
                    counters,
                    new Document("$inc", new Document("last", 1L)),
                    new Document("_id", "second").append("name", "orders").append("last", 1L)))
        .withStackTraceContaining("name_1");
    assertThat(counters.countDocuments()).isEqualTo(1);
  }

  private List<Long> numbers(String counter, ExecutorService threads) throws Exception {
    Callable<Long> next =
        () ->
            ChangeOrInsert.apply(
                    counters,
                    new Document("$inc", new Document("last", 1L)),
                    new Document("_id", counter).append("last", 1L))
                .getLong("last");
    var numbers = new ArrayList<Long>();
    for (var number : threads.invokeAll(Collections.nCopies(CALLERS, next))) {
      numbers.add(number.get());
    }
    return numbers;
  }
}
