package dev.cafezinho.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.cafezinho.testkit.network.StoreLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shop relies on, whichever store it has. */
@ParameterizedClass
@MethodSource("stores")
class StoreContractIT {
  private static final int DUPLICATE_KEY = 11000;
  private static final int WRITERS = 8;

  private final Store store;
  private final MongoDatabase database;
  private final MongoCollection<Document> streams;

  StoreContractIT(Store store) {
    this.store = store;
    database = store.newDatabase();
    streams = database.getCollection("streams");
  }

  static Stream<Store> stores() {
    return Store.all();
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void letsOneOfManyWritersOfAVersionAppend() throws Exception {
    streams.insertOne(stream("o1", 1));
    for (int version = 1; version <= 20; version++) {
      var asLoaded = new Document("_id", "o1").append("version", (long) version);
      var next = append(version + 1, "n" + version);
      assertThat(atOnce(() -> streams.updateOne(asLoaded, next).getMatchedCount()))
          .as("version %s", version)
          .containsOnlyOnce(1L)
          .containsOnly(0L, 1L);
    }
    assertThat(found("o1").getList("events", String.class)).hasSize(20);
  }

  @Test
  void letsOneOfManyWritersBeginAStream() throws Exception {
    for (int n = 0; n < 10; n++) {
      var id = "o" + n;
      assertThat(atOnce(() -> inserts(stream(id, 1)))).containsOnlyOnce(true);
    }
  }

  @Test
  void appendsEventsInboxAndOutboxTogetherOrNothing() {
    streams.insertOne(stream("o1", 1));
    var change =
        new Document("$set", new Document("version", 2L).append("pending", true))
            .append(
                "$push",
                new Document("events", each("a", "b"))
                    .append("handled", each("m1"))
                    .append("outbox", each("a")));

    var moved = streams.updateOne(new Document("_id", "o1").append("version", 7L), change);
    assertThat(moved.getMatchedCount()).isZero();
    assertThat(found("o1")).isEqualTo(stream("o1", 1));

    streams.updateOne(new Document("_id", "o1").append("version", 1L), change);
    assertThat(found("o1").getList("events", String.class)).containsExactly("a", "b");
    assertThat(found("o1").getList("handled", String.class)).containsExactly("m1");
    assertThat(found("o1").getList("outbox", String.class)).containsExactly("a");
  }

  @Test
  void upsertsOnceForAllWhoTryAtTheSameTime() throws Exception {
    for (int n = 0; n < 10; n++) {
      var id = new Document("_id", "head-" + n);
      atOnce(
          () ->
              again(
                  () ->
                      streams.updateOne(
                          id,
                          new Document("$max", new Document("n", 3L))
                              .append("$setOnInsert", new Document("since", "now")),
                          new UpdateOptions().upsert(true))));
      assertThat(streams.countDocuments(id)).isOne();
    }
  }

  @Test
  void claimsOnceForAllWhoTryAtTheSameTime() throws Exception {
    streams.insertOne(new Document("_id", "due").append("due", 5));
    var isDue = new Document("_id", "due").append("due", new Document("$lte", 7));
    var lease = new Document("$set", new Document("due", 90));
    var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    var claims = atOnce(() -> streams.findOneAndUpdate(isDue, lease, after) != null);

    assertThat(claims).containsOnlyOnce(true);
  }

  @Test
  void namesADuplicateKeyByItsCode() {
    streams.createIndex(new Document("name", 1), new IndexOptions().unique(true));
    streams.insertOne(new Document("_id", 1).append("name", "coffee"));

    for (var taken :
        List.of(new Document("_id", 1), new Document("_id", 2).append("name", "coffee"))) {
      var failure = catchThrowableOfType(MongoWriteException.class, () -> streams.insertOne(taken));
      assertThat(failure.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    }
    streams.insertOne(new Document("_id", 3).append("name", "tea"));
    var rename = new Document("$set", new Document("name", "coffee"));
    var failure =
        catchThrowableOfType(
            MongoWriteException.class, () -> streams.updateOne(new Document("_id", 3), rename));
    assertThat(failure.getError().getCode()).isEqualTo(DUPLICATE_KEY);
  }

  @Test
  void keepsAUniqueIndexOverSeveralFields() {
    var unique = new IndexOptions().unique(true);
    streams.createIndex(new Document("shop", 1).append("name", 1), unique);
    streams.insertOne(new Document("shop", "a").append("name", "coffee"));
    streams.insertOne(new Document("shop", "b").append("name", "coffee"));
    assertThat(inserts(new Document("shop", "a").append("name", "coffee"))).isFalse();
  }

  @Test
  void letsAnyNumberBeWithoutTheFieldOfASparseUniqueIndex() {
    streams.createIndex(new Document("key", 1), new IndexOptions().unique(true).sparse(true));
    assertThat(inserts(new Document("_id", 1))).isTrue();
    assertThat(inserts(new Document("_id", 2))).isTrue();
    assertThat(inserts(new Document("_id", 3).append("key", "k"))).isTrue();
    assertThat(inserts(new Document("_id", 4).append("key", "k"))).isFalse();
  }

  @Test
  void readsRangesOfIdsInTheOrderOfTheirBytes() {
    var ids =
        List.of(
            "ana", "ana/", "ana/1", "ana/10", "ana/2", "ana/Z", "ana/a", "ana/á", "ana0", "anabel",
            "Ana/1", "bia/1", "é");
    var shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.forEach(id -> streams.insertOne(new Document("_id", id)));

    var ofAna = new Document("_id", new Document("$gt", "ana/").append("$lt", "ana0"));
    assertThat(ids(ofAna, 1))
        .containsExactly("ana/1", "ana/10", "ana/2", "ana/Z", "ana/a", "ana/á");
    assertThat(ids(ofAna, -1)).first().isEqualTo("ana/á");
    assertThat(ids(new Document(), 1)).first().isEqualTo("Ana/1");
    assertThat(ids(new Document(), 1)).last().isEqualTo("é");
    assertThat(streams.find(new Document("_id", new Document("$gt", "ana/1"))).sort(by(1)).limit(2))
        .extracting(each -> each.getString("_id"))
        .containsExactly("ana/10", "ana/2");
  }

  @Test
  void sortsBySeveralFields() {
    for (int n = 0; n < 30; n++) {
      streams.insertOne(new Document("_id", "d" + (n * 7) % 30).append("at", n / 10));
    }
    assertThat(streams.find().sort(new Document("at", -1).append("_id", -1)))
        .extracting(each -> each.getInteger("at") + each.getString("_id"))
        .hasSize(30)
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void changesOneElementOfAnArray() {
    streams.insertOne(
        new Document("_id", "o1")
            .append("lines", List.of(line("a", 1), line("b", 1), line("b", 2))));
    streams.updateOne(
        new Document("_id", "o1").append("lines.sku", "b"),
        new Document("$set", new Document("lines.$.quantity", 9)));
    assertThat(quantities()).containsExactly(1, 9, 2);
  }

  @Test
  void addsOnceAndTakesOutOfAnArray() {
    streams.insertOne(new Document("_id", "o1"));
    var id = new Document("_id", "o1");
    for (var seen : new String[] {"a", "b", "a"}) {
      streams.updateOne(id, new Document("$addToSet", new Document("seen", seen)));
    }
    assertThat(found("o1").getList("seen", String.class)).containsExactly("a", "b");
    streams.updateOne(id, new Document("$pull", new Document("seen", "a")));
    assertThat(found("o1").getList("seen", String.class)).containsExactly("b");
    assertThat(streams.countDocuments(new Document("seen", new Document("$size", 1)))).isOne();
  }

  @Test
  void takesFromAStockOnceForEachOrder() throws Exception {
    streams.insertOne(
        new Document("_id", "coffee").append("available", 5).append("holds", new Document()));
    var orders = IntStream.range(0, 20).mapToObj(n -> "o" + n).toList();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var calls =
          Collections.nCopies(2, orders).stream().flatMap(List::stream).map(this::taking).toList();
      for (var call : threads.invokeAll(calls)) {
        call.get();
      }
    }
    assertThat(found("coffee").getInteger("available")).isZero();
    assertThat(found("coffee").get("holds", Document.class)).hasSize(5);
  }

  @Test
  void writesTheRestOfAnUnorderedBulkAndNamesWhatFailed() {
    streams.insertOne(stream("o2", 1));
    var next = new Document("$set", new Document("version", 2L));
    var toSecond =
        new UpdateOneModel<Document>(new Document("_id", "o2").append("version", 1L), next);
    var writes = new ArrayList<WriteModel<Document>>();
    writes.add(new InsertOneModel<>(stream("o1", 1)));
    writes.add(new InsertOneModel<>(stream("o2", 1)));
    writes.addAll(List.of(toSecond, new UpdateOneModel<>(toSecond.getFilter(), next)));
    writes.add(new InsertOneModel<>(stream("o3", 1)));
    var unordered = new BulkWriteOptions().ordered(false);

    var failure =
        catchThrowableOfType(
            MongoBulkWriteException.class, () -> streams.bulkWrite(writes, unordered));

    assertThat(failure.getWriteErrors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getIndex()).isEqualTo(1);
              assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY);
            });
    assertThat(failure.getWriteResult().getMatchedCount()).isOne();
    assertThat(found("o2").getLong("version")).isEqualTo(2);
    assertThat(streams.countDocuments()).isEqualTo(3);
  }

  @Test
  void takesTheConcernsOfAReplicaSet() {
    var safe =
        streams
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
    assertThat(
            safe.withWriteConcern(WriteConcern.MAJORITY)
                .insertOne(stream("o1", 1))
                .wasAcknowledged())
        .isTrue();
    safe.updateOne(new Document("_id", "o1"), append(2, "x"));
    assertThat(requireNonNull(safe.find(new Document("_id", "o1")).first()).getLong("version"))
        .isEqualTo(2);
  }

  @Test
  void readsAllInBatchesOfAnySize() {
    var all = IntStream.range(0, 250).mapToObj(n -> stream("o%03d".formatted(n), n)).toList();
    streams.insertMany(all);
    for (int size : new int[] {1, 2, 100, 1_000}) {
      assertThat(streams.find().sort(by(1)).batchSize(size))
          .as("in batches of %s", size)
          .containsExactlyElementsOf(all);
    }
  }

  @Test
  void saysThatACursorIsGoneInsteadOfEndingEarly() {
    streams.insertMany(IntStream.range(0, 50).mapToObj(n -> stream("o" + n, n)).toList());
    try (var cursor = streams.find().batchSize(10).iterator()) {
      var id = requireNonNull(cursor.getServerCursor()).getId();
      database.runCommand(new Document("killCursors", "streams").append("cursors", List.of(id)));
      assertThatThrownBy(
              () -> {
                while (cursor.hasNext()) {
                  cursor.next();
                }
              })
          .isInstanceOf(MongoCursorNotFoundException.class);
    }
  }

  @Test
  void findsANumberWhateverItsWidth() {
    streams.insertOne(new Document("_id", "o1").append("version", 1));
    assertThat(streams.countDocuments(new Document("version", 1L))).isOne();
    streams.updateOne(new Document("_id", "o1"), new Document("$inc", new Document("version", 1L)));
    assertThat(streams.countDocuments(new Document("version", 2))).isOne();
  }

  @Test
  void tellsMissingFromFalse() {
    streams.insertOne(new Document("_id", 1));
    streams.insertOne(new Document("_id", 2).append("pending", true));
    assertThat(streams.countDocuments(new Document("pending", true))).isOne();
    assertThat(streams.countDocuments(new Document("pending", new Document("$exists", false))))
        .isOne();
    streams.updateOne(new Document("_id", 2), new Document("$unset", new Document("pending", "")));
    assertThat(found(2)).doesNotContainKey("pending");
  }

  @Test
  void waitsForItsStoreToComeBack() {
    streams.insertOne(stream("o1", 1));
    try (var link = new StoreLink(store.uri());
        var client = MongoClients.create(link.uri())) {
      var far = client.getDatabase(database.getName()).getCollection("streams");
      await().ignoreExceptions().until(() -> far.countDocuments() == 1);
      link.cut();
      assertThatThrownBy(far::countDocuments).isInstanceOf(MongoException.class);
      link.mend();
      await().ignoreExceptions().untilAsserted(() -> assertThat(far.countDocuments()).isOne());
    }
  }

  private Callable<Boolean> taking(String order) {
    var enough =
        new Document("_id", "coffee")
            .append("available", new Document("$gte", 1))
            .append("holds." + order, new Document("$exists", false));
    var take =
        new Document("$inc", new Document("available", -1))
            .append("$set", new Document("holds." + order, 1));
    return () -> streams.updateOne(enough, take).getMatchedCount() == 1;
  }

  /** As a driver does, for two upserts of one id may meet. */
  private static boolean again(Runnable upsert) {
    try {
      upsert.run();
    } catch (MongoWriteException e) {
      assertThat(e.getError().getCode()).isEqualTo(DUPLICATE_KEY);
      upsert.run();
    }
    return true;
  }

  private boolean inserts(Document document) {
    try {
      streams.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      assertThat(e.getError().getCode()).isEqualTo(DUPLICATE_KEY);
      return false;
    }
  }

  private static <T> List<T> atOnce(Callable<T> call) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      for (var done : threads.invokeAll(Collections.nCopies(WRITERS, call))) {
        results.add(done.get());
      }
    }
    return results;
  }

  private static Document stream(String id, long version) {
    return new Document("_id", id).append("version", version);
  }

  private static Document append(long version, String event) {
    return new Document("$set", new Document("version", version))
        .append("$push", new Document("events", each(event)));
  }

  private static Document each(String... elements) {
    return new Document("$each", List.of(elements));
  }

  private static Document line(String sku, int quantity) {
    return new Document("sku", sku).append("quantity", quantity);
  }

  private List<Integer> quantities() {
    return found("o1").getList("lines", Document.class).stream()
        .map(line -> line.getInteger("quantity"))
        .toList();
  }

  private List<String> ids(Document filter, int direction) {
    return streams
        .find(filter)
        .sort(by(direction))
        .map(each -> each.getString("_id"))
        .into(new ArrayList<>());
  }

  private static Document by(int direction) {
    return new Document("_id", direction);
  }

  private Document found(Object id) {
    return requireNonNull(streams.find(new Document("_id", id)).first());
  }
}
