package dev.cafezinho.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
  private static final int DUPLICATE_KEY = 11000;

  private final EmbeddedStore store = EmbeddedStore.inMemory();
  private final MongoClient client = MongoClients.create(store.uri());
  private final MongoDatabase shop = client.getDatabase("shop");
  private final MongoCollection<Document> streams = shop.getCollection("streams");

  @BeforeEach
  void indexVersions() {
    streams.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
  }

  @AfterEach
  void stop() {
    client.close();
    store.close();
  }

  @Test
  void letsExactlyOneOfManyWritersAppend() throws Exception {
    var writers = 8;
    var rounds = 100;
    streams.insertOne(new Document("_id", "race").append("version", 0));
    var barrier = new CyclicBarrier(writers);
    try (var executor = Executors.newFixedThreadPool(writers)) {
      var work =
          IntStream.range(0, writers)
              .<Callable<List<Long>>>mapToObj(
                  writer ->
                      () -> {
                        var matches = new ArrayList<Long>();
                        for (var round = 0; round < rounds; round++) {
                          barrier.await();
                          matches.add(
                              streams
                                  .updateOne(
                                      new Document("_id", "race").append("version", round),
                                      combine(inc("version", 1), push("events", writer)))
                                  .getMatchedCount());
                        }
                        return matches;
                      })
              .toList();
      var results = executor.invokeAll(work).stream().map(done -> done.resultNow()).toList();
      for (var round = 0; round < rounds; round++) {
        var index = round;
        assertThat(results.stream().mapToLong(matches -> matches.get(index)).sum())
            .as("round %d", round)
            .isOne();
      }
    }
    assertThat(stream("race").getList("events", Integer.class)).hasSize(rounds);
  }

  @Test
  void neverShowsHalfAnUpdate() throws Exception {
    // Long enough that one answer is still being written out when the next update comes.
    var between = IntStream.range(0, 20_000).boxed().toList();
    streams.insertOne(
        new Document("_id", "torn").append("version", 0).append("pad", between).append("copy", 0));
    var done = new AtomicBoolean();
    try (var executor = Executors.newFixedThreadPool(2)) {
      Callable<Integer> reading =
          () -> {
            var count = 0;
            while (!done.get()) {
              var seen = stream("torn");
              assertThat(seen.get("copy")).isEqualTo(seen.get("version"));
              count++;
            }
            return count;
          };
      var readers = List.of(executor.submit(reading), executor.submit(reading));
      for (var version = 0; version < 150; version++) {
        streams.updateOne(
            new Document("_id", "torn").append("version", version),
            combine(inc("version", 1), inc("copy", 1)));
      }
      done.set(true);
      for (var reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  @Test
  void createsACollectionOnceForManyWriters() throws Exception {
    var fresh = shop.getCollection("fresh");
    try (var executor = Executors.newFixedThreadPool(16)) {
      var work =
          IntStream.range(0, 64)
              .<Callable<Object>>mapToObj(
                  id -> () -> fresh.insertOne(new Document("_id", "d" + id)))
              .toList();
      for (var insert : executor.invokeAll(work)) {
        insert.get();
      }
    }
    assertThat(fresh.countDocuments()).isEqualTo(64);
  }

  @Test
  void refusesAnIdentityThatExists() {
    streams.insertOne(new Document("_id", "twice").append("version", 1));
    assertThatThrownBy(() -> streams.insertOne(new Document("_id", "twice").append("version", 2)))
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            refusal -> {
              assertThat(refusal.getError().getCode()).isEqualTo(DUPLICATE_KEY);
              assertThat(refusal).hasMessageContaining("_id_");
            });
  }

  @Test
  void refusesADuplicateInAUniqueIndex() {
    var users = shop.getCollection("users");
    users.createIndex(
        Indexes.ascending("email"), new IndexOptions().unique(true).name("one-email"));
    users.insertOne(new Document("_id", "a").append("email", "x@example.org"));
    assertThatThrownBy(
            () -> users.insertOne(new Document("_id", "b").append("email", "x@example.org")))
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            refusal -> {
              assertThat(refusal.getError().getCode()).isEqualTo(DUPLICATE_KEY);
              assertThat(refusal).hasMessageContaining("one-email");
            });
  }

  @Test
  void refusesAnUpsertWhoseIdentityExistsWithAnotherVersion() {
    streams.insertOne(new Document("_id", "s").append("version", 3));
    assertThatThrownBy(
            () ->
                streams.updateOne(
                    new Document("_id", "s").append("version", 2),
                    set("x", 1),
                    new UpdateOptions().upsert(true)))
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            refusal -> assertThat(refusal.getError().getCode()).isEqualTo(DUPLICATE_KEY));
  }

  @Test
  void findsAndModifiesWithUpsert() {
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    var counter = combine(inc("n", 2), setOnInsert("born", "now"), max("high", 5));
    streams.findOneAndUpdate(eq("_id", "c"), counter, options);
    assertThat(
            streams.findOneAndUpdate(eq("_id", "c"), combine(inc("n", 2), max("high", 3)), options))
        .isEqualTo(new Document("_id", "c").append("n", 4).append("born", "now").append("high", 5));
  }

  @Test
  void pushesManyAndPullsByField() {
    streams.insertOne(new Document("_id", "p").append("version", 1));
    streams.updateOne(
        eq("_id", "p"),
        pushEach(
            "outbox",
            List.of(new Document("id", 1), new Document("id", 2), new Document("id", 3))));
    streams.updateOne(eq("_id", "p"), pull("outbox", eq("id", 2)));
    assertThat(stream("p").getList("outbox", Document.class))
        .containsExactly(new Document("id", 1), new Document("id", 3));
    streams.updateOne(eq("_id", "p"), pull("outbox", in("id", 1, 3)));
    assertThat(stream("p").getList("outbox", Document.class)).isEmpty();
  }

  @Test
  void setsAndUnsetsNestedFields() {
    var stock = shop.getCollection("stock");
    stock.insertOne(new Document("_id", "bean").append("available", 5));
    var take = combine(inc("available", -2), set("holds.order-1", 2));
    var free = and(eq("_id", "bean"), gte("available", 2), eq("holds.order-1", null));
    assertThat(stock.updateOne(free, take).getMatchedCount()).isOne();
    assertThat(stock.updateOne(free, take).getMatchedCount()).isZero();
    stock.updateOne(eq("_id", "bean"), combine(inc("available", 2), unset("holds.order-1")));
    assertThat(stock.find())
        .containsExactly(
            new Document("_id", "bean").append("available", 5).append("holds", new Document()));
  }

  @Test
  void findsByIdentityWhateverElseTheFilterSays() {
    for (var number = 0; number < 200; number++) {
      streams.insertOne(new Document("_id", "s" + number).append("version", number));
    }
    assertThat(streams.find(and(eq("_id", "s7"), gte("version", 7)))).hasSize(1);
    assertThat(streams.find(and(eq("_id", "s7"), gte("version", 8)))).isEmpty();
    assertThat(streams.find(and(eq("_id", "s7"), eq("_id", "s8")))).isEmpty();
    assertThat(streams.deleteOne(and(eq("_id", "s7"), gte("version", 8))).getDeletedCount())
        .isZero();
    assertThat(streams.deleteOne(and(eq("_id", "s7"), gte("version", 7))).getDeletedCount())
        .isOne();
  }

  @Test
  void findsSeveralByIdentity() {
    for (var id : List.of("p", "q", "r")) {
      streams.insertOne(new Document("_id", id).append("version", 1).append("n", id + "!"));
    }
    var some = in("_id", "r", "p", "p", "nobody");

    assertThat(streams.find(some)).extracting("_id").containsExactlyInAnyOrder("p", "r");
    assertThat(streams.find(some).sort(Indexes.ascending("_id")))
        .extracting("n")
        .containsExactly("p!", "r!");
    assertThat(streams.find(and(some, eq("n", "r!")))).extracting("_id").containsExactly("r");
    assertThat(streams.find(some).limit(1)).hasSize(1);
    assertThat(streams.find(in("_id"))).isEmpty();
    assertThat(streams.countDocuments(some)).isEqualTo(2);
    streams.deleteMany(some);
    assertThat(streams.find(in("_id", "p", "q", "r"))).extracting("_id").containsExactly("q");
  }

  @Test
  void givesBatchesInOrderOfIdentity() {
    var ids = IntStream.range(0, 250).mapToObj(n -> "s-" + (n * 7919) % 1_000).toList();
    ids.forEach(id -> streams.insertOne(new Document("_id", id)));
    streams.insertOne(new Document("_id", 1));

    var met = new ArrayList<String>();
    var last = "";
    while (met.size() < ids.size()) {
      var batch =
          streams
              .find(new Document("_id", new Document("$gt", last)))
              .sort(new Document("_id", 1))
              .limit(100)
              .map(found -> found.getString("_id"))
              .into(new ArrayList<>());
      assertThat(batch).isNotEmpty();
      met.addAll(batch);
      last = batch.getLast();
    }

    assertThat(met).isEqualTo(ids.stream().sorted().toList());
  }

  @Test
  void givesARangeOfIdentitiesInOrder() {
    var ids = List.of("ana", "ana/1", "ana/2", "ana/3", "ana0", "rui/1");
    ids.reversed().forEach(id -> streams.insertOne(new Document("_id", id)));
    streams.insertOne(new Document("_id", 1));

    assertThat(range("ana/", "ana0", 10)).containsExactly("ana/1", "ana/2", "ana/3");
    assertThat(range("ana/", "ana0", 2)).containsExactly("ana/1", "ana/2");
    assertThat(range("ana/2", "ana0", 2)).containsExactly("ana/3");
    assertThat(range("ana/1", "ana/3", 2)).containsExactly("ana/2");
    assertThat(range("ana/3", "ana0", 2)).isEmpty();
    assertThat(range("zoe/", "zoe0", 2)).isEmpty();
  }

  private List<String> range(String after, String before, int most) {
    return streams
        .find(new Document("_id", new Document("$gt", after).append("$lt", before)))
        .sort(new Document("_id", 1))
        .limit(most)
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  @Test
  void findsTheIdentitiesOfAList() {
    for (var number = 0; number < 200; number++) {
      streams.insertOne(new Document("_id", "s" + number).append("version", number));
    }
    assertThat(named("s7", "s9", "none", "s7")).containsExactlyInAnyOrder("s7", "s9");
    assertThat(named()).isEmpty();
    assertThat(streams.find(in("_id", "s7", "s9")).sort(new Document("version", -1)).limit(1))
        .extracting(found -> found.getString("_id"))
        .containsExactly("s9");
    assertThat(streams.find(and(in("_id", "s7", "s9"), gte("version", 8)))).hasSize(1);
    assertThat(streams.deleteMany(in("_id", "s7", "s9", "none")).getDeletedCount()).isEqualTo(2);
    assertThat(streams.countDocuments()).isEqualTo(198);
  }

  private List<String> named(String... ids) {
    return streams
        .find(in("_id", List.of(ids)))
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  @Test
  void removesWhatAnIndexSaysIsOver() {
    var now = Instant.parse("2026-11-20T12:00:00Z");
    var things = shop.getCollection("things");
    things.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
    things.insertOne(new Document("_id", "old").append("at", Date.from(now.minusSeconds(3_601))));
    things.insertOne(new Document("_id", "new").append("at", Date.from(now.minusSeconds(3_599))));
    things.insertOne(new Document("_id", "none"));
    things.insertOne(new Document("_id", "text").append("at", "1970-01-01T00:00:00Z"));

    store.removeExpired(now);
    assertThat(ids(things)).containsExactlyInAnyOrder("new", "none", "text");
    store.removeExpired(now.plusSeconds(10));
    assertThat(ids(things)).containsExactlyInAnyOrder("none", "text");
    things.drop();
    store.removeExpired(now);
  }

  private static List<String> ids(MongoCollection<Document> collection) {
    return collection.find().map(found -> found.getString("_id")).into(new ArrayList<>());
  }

  @Test
  void saysHello() {
    assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
        .containsEntry("isWritablePrimary", true)
        .containsKey("maxWireVersion");
  }

  @Test
  void namesThePortThatIsTaken(@TempDir Path directory) {
    assertThatThrownBy(() -> EmbeddedStore.start(directory, store.port()))
        .isInstanceOfSatisfying(
            PortTakenException.class, taken -> assertThat(taken.port()).isEqualTo(store.port()))
        .hasMessageContaining("" + store.port())
        .hasMessageContaining("MongoDB");
  }

  private Document stream(String id) {
    return Objects.requireNonNull(streams.find(eq("_id", id)).first());
  }
}
