package dev.cafezinho.system;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.IndexOptions;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Every store removes what an index says is over. */
@BesideOthers
class StoreExpiryIT {
  private static final Duration BETWEEN_LOOKS_OF_A_STORE = Duration.ofMinutes(1);

  @Test
  void removesWhatIsOver() {
    var things = TestStore.newDatabase().getCollection("things");
    things.createIndex(new Document("at", 1), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS));
    things.insertOne(new Document("at", Date.from(Instant.EPOCH)));
    await()
        .atMost(BETWEEN_LOOKS_OF_A_STORE.multipliedBy(3))
        .until(() -> things.countDocuments() == 0);
  }
}
