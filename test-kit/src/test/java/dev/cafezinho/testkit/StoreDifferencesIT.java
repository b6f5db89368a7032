package dev.cafezinho.testkit;

import static dev.cafezinho.testkit.Store.Kind.EMBEDDED;
import static dev.cafezinho.testkit.Store.Kind.FERRETDB;
import static dev.cafezinho.testkit.Store.Kind.MONGODB;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import dev.cafezinho.testkit.Store.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What some stores have and others have not, so that the shop must do without: {@code
 * docs/servers.md} says it to people. A store that can do more than it could fails here. The time
 * to live, which takes a minute to see, is in the system tests: no other module waits for those.
 */
@ParameterizedClass
@MethodSource("stores")
class StoreDifferencesIT {
  private static final Set<Kind> REAL_ONES = EnumSet.of(FERRETDB, MONGODB);

  private final Store store;
  private final MongoDatabase database;
  private final MongoCollection<Document> things;

  StoreDifferencesIT(Store store) {
    this.store = store;
    database = store.newDatabase();
    things = database.getCollection("things");
  }

  static Stream<Store> stores() {
    return Store.all();
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void transactions() {
    only(
        EnumSet.of(MONGODB),
        () -> {
          try (var session = store.client().startSession()) {
            session.withTransaction(() -> things.insertOne(session, new Document()));
            return true;
          }
        });
  }

  @Test
  void changeStreams() {
    only(
        EnumSet.of(MONGODB),
        () -> {
          try (var changes = things.watch().maxAwaitTime(1, TimeUnit.MILLISECONDS).cursor()) {
            return changes.tryNext() == null;
          }
        });
  }

  @Test
  void sessions() {
    only(
        REAL_ONES,
        () ->
            database
                .runCommand(new Document("hello", 1))
                .containsKey("logicalSessionTimeoutMinutes"));
  }

  @Test
  void arrayFilters() {
    only(
        EnumSet.allOf(Kind.class),
        () -> {
          things.insertOne(new Document("_id", 1).append("n", List.of(1, 5, 9)));
          var big =
              new UpdateOptions().arrayFilters(List.of(new Document("x", new Document("$gt", 4))));
          things.updateOne(
              new Document("_id", 1), new Document("$set", new Document("n.$[x]", 0)), big);
          return things.countDocuments(new Document("n", List.of(1, 0, 0))) == 1;
        });
  }

  @Test
  void updatesByPipeline() {
    only(
        REAL_ONES,
        () -> {
          things.insertOne(new Document("_id", 1).append("a", 2));
          var copy = new Document("$set", new Document("b", "$a"));
          things.updateOne(new Document("_id", 1), List.of(copy));
          return things.countDocuments(new Document("b", 2)) == 1;
        });
  }

  /** Two documents without the field, as one null, which a unique index allows once. */
  @Test
  void missingFieldIsNullInAUniqueIndex() {
    only(
        EnumSet.allOf(Kind.class),
        () -> {
          things.createIndex(new Document("key", 1), new IndexOptions().unique(true));
          things.insertOne(new Document("_id", 1));
          return isTaken(new Document("_id", 2));
        });
  }

  @Test
  void nullCountsInASparseUniqueIndex() {
    only(
        EnumSet.allOf(Kind.class),
        () -> {
          things.createIndex(new Document("key", 1), new IndexOptions().unique(true).sparse(true));
          things.insertOne(new Document("_id", 1).append("key", null));
          return isTaken(new Document("_id", 2).append("key", null));
        });
  }

  @Test
  void textOfADuplicateKeyNamesTheIndexAsMongoDbDoes() {
    only(
        EnumSet.of(EMBEDDED, MONGODB),
        () -> {
          things.createIndex(new Document("key", 1), new IndexOptions().unique(true));
          things.insertOne(new Document("key", "k"));
          try {
            things.insertOne(new Document("key", "k"));
            return false;
          } catch (MongoWriteException e) {
            System.out.println(store + ": " + e.getError().getMessage());
            return e.getError().getMessage().contains("index: key_1 dup key");
          }
        });
  }

  /**
   * When several make the same document, each is told what it is with the changes of all before.
   */
  @Test
  void outcomeOfAnUpsertIsTrue() {
    only(
        EnumSet.of(EMBEDDED, MONGODB),
        () -> IntStream.range(0, 100).allMatch(n -> countsFromTheFirst("counter-" + n)));
  }

  /** Without a sort, after a document has grown. */
  @Test
  void naturalOrderIsThatOfInsertion() {
    only(
        EnumSet.of(MONGODB),
        () -> {
          for (int n : new int[] {3, 1, 2}) {
            things.insertOne(new Document("_id", n));
          }
          var pad = new Document("$set", new Document("pad", "x".repeat(10_000)));
          things.updateOne(new Document("_id", 3), pad);
          return things
              .find()
              .map(each -> each.getInteger("_id"))
              .into(new ArrayList<>())
              .equals(List.of(3, 1, 2));
        });
  }

  @Test
  void countOfABulkIsThatOfWhatWasInserted() {
    only(
        REAL_ONES,
        () -> {
          things.insertOne(new Document("_id", 1));
          var both = List.of(new Document("_id", 1), new Document("_id", 2));
          try {
            things.insertMany(both, new InsertManyOptions().ordered(false));
            return false;
          } catch (MongoBulkWriteException e) {
            return e.getWriteResult().getInsertedCount() == 1;
          }
        });
  }

  @Test
  void documentsOfFifteenMegabytes() {
    only(
        EnumSet.allOf(Kind.class),
        () -> {
          var events = IntStream.range(0, 15).mapToObj(_ -> "x".repeat(1 << 20)).toList();
          things.insertOne(new Document("_id", 1).append("events", events));
          return things.countDocuments(new Document("_id", 1)) == 1;
        });
  }

  private boolean countsFromTheFirst(String counter) {
    var id = new Document("_id", counter);
    var more = new Document("$inc", new Document("last", 1));
    var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    var numbers = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int n = 0; n < 8; n++) {
        var _ = threads.submit(() -> numbers.add(count(id, more, after)));
      }
    }
    return numbers.size() == 8;
  }

  private int count(Document id, Document more, FindOneAndUpdateOptions after) {
    try {
      return requireNonNull(things.findOneAndUpdate(id, more, after)).getInteger("last");
    } catch (MongoCommandException e) {
      assertThat(e.getErrorCode()).isEqualTo(11000);
      return count(id, more, after);
    }
  }

  private boolean isTaken(Document document) {
    try {
      things.insertOne(document);
      return false;
    } catch (MongoWriteException e) {
      assertThat(e.getError().getCode()).isEqualTo(11000);
      return true;
    }
  }

  private void only(Set<Kind> kinds, BooleanSupplier feature) {
    boolean has;
    try {
      has = feature.getAsBoolean();
    } catch (MongoException | UnsupportedOperationException e) {
      System.out.println(store + ": " + e);
      has = false;
    }
    assertThat(has).as("%s has it", store).isEqualTo(kinds.contains(store.kind()));
  }
}
