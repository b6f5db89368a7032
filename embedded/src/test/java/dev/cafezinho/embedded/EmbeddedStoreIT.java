package dev.cafezinho.embedded;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfEnvironmentVariable(
    named = "SPRING_MONGODB_URI",
    matches = ".+",
    disabledReason = "It is about the embedded store")
class EmbeddedStoreIT {
  @TempDir Path directory;

  @Test
  void keepsEveryAnsweredWriteWhenItsProcessIsKilled() {
    var answered = DoomedJvm.linesUntilKilled(StoreWriter.class, directory, 2_000);

    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var streams = client.getDatabase("shop").getCollection("streams");
      var versions = new HashMap<String, Integer>();
      for (var stream : streams.find()) {
        versions.put(stream.getString("_id"), stream.getInteger("version"));
        // The index and the document must tell the same, or no append would ever match again.
        assertThat(streams.updateOne(atItsVersion(stream), inc("version", 1)).getMatchedCount())
            .isOne();
      }
      for (var line : answered) {
        var parts = List.of(line.split(" "));
        assertThat(versions.get(parts.get(0)))
            .as(line)
            .isGreaterThanOrEqualTo(Integer.parseInt(parts.get(1)));
      }
      System.out.printf("%d answered, %d streams found%n", answered.size(), versions.size());
    }
  }

  @Test
  void keepsDocumentsAndIndexesOverARestart() {
    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var streams = client.getDatabase("shop").getCollection("streams");
      uniqueVersion(streams);
      streams.insertOne(new Document("_id", "a").append("version", 1L).append("list", List.of(1)));
    }
    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var streams = client.getDatabase("shop").getCollection("streams");
      assertThat(streams.find())
          .containsExactly(
              new Document("_id", "a").append("version", 1L).append("list", List.of(1)));
      assertThat(streams.listIndexes()).extracting("name").contains("_id_1_version_1");
    }
  }

  @Test
  void findsTheFewWithASparselyIndexedFieldAlsoAfterARestart() {
    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var streams = client.getDatabase("shop").getCollection("streams");
      streams.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
      for (var id : List.of("a", "b", "c", "d")) {
        streams.insertOne(new Document("_id", id).append("pending", true));
      }
      streams.insertOne(new Document("_id", "e"));
      streams.updateOne(new Document("_id", "e"), set("pending", true));
      streams.updateOne(new Document("_id", "a"), unset("pending"));
      streams.updateOne(new Document("_id", "b"), set("pending", false));
      streams.deleteOne(new Document("_id", "c"));
      assertThat(pending(streams)).containsExactlyInAnyOrder("d", "e");
      assertThat(keysOfIndex(client, "pending_1")).isEqualTo(3);
    }
    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var streams = client.getDatabase("shop").getCollection("streams");
      streams.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
      assertThat(pending(streams)).containsExactlyInAnyOrder("d", "e");
      streams.updateOne(new Document("_id", "d"), unset("pending"));
      assertThat(pending(streams)).containsExactly("e");
      assertThat(streams.find(new Document("pending", false)))
          .extracting(found -> found.get("_id"))
          .containsExactly("b");
      assertThat(keysOfIndex(client, "pending_1")).isEqualTo(2);
    }
  }

  @Test
  void makesTheIndexesOfAnEarlierEditionAnew() {
    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var streams = client.getDatabase("shop").getCollection("streams");
      uniqueVersion(streams);
      streams.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
      streams.insertOne(new Document("_id", "a").append("version", 1).append("number", 1));
    }
    var formerMaps =
        List.of(
            "shop.streams._index__id_",
            "shop.streams._index__id_1_version_1",
            "shop.streams._index_number_1");
    try (var file = MVStore.open(file().toString())) {
      file.getMapNames().stream().filter(map -> map.endsWith(".keys")).forEach(file::removeMap);
      // the keys of a document that is gone
      formerMaps.forEach(map -> file.openMap(map).put(new KeyValue(7), "b"));
    }
    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var streams = client.getDatabase("shop").getCollection("streams");
      assertThatThrownBy(() -> streams.insertOne(new Document("_id", "b").append("number", 1)))
          .hasMessageContaining("number_1");
      assertThatThrownBy(() -> streams.insertOne(new Document("_id", "a").append("number", 2)))
          .hasMessageContaining("_id_");
      streams.insertOne(new Document("_id", "c").append("number", 7));
      assertThat(streams.find(new Document("number", 7))).hasSize(1);
    }
    try (var file = MVStore.open(file().toString())) {
      assertThat(file.getMapNames()).doesNotContainAnyElementsOf(formerMaps);
    }
  }

  @Test
  void refusesADirectoryThatIsInUse() {
    try (var store = EmbeddedStore.start(directory, 0)) {
      assertThatThrownBy(() -> EmbeddedStore.start(directory, 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(directory.toString());
      assertThat(store.port()).isPositive();
    }
  }

  @Test
  void reusesTheFilesSpaceUnderUpdates() throws Exception {
    try (var store = EmbeddedStore.start(directory, 0);
        var client = MongoClients.create(store.uri())) {
      var documents = client.getDatabase("shop").getCollection("documents");
      var text = "x".repeat(2_000);
      for (var id = 0; id < 500; id++) {
        documents.insertOne(new Document("_id", "d" + id));
      }
      var seconds = Integer.getInteger("growth.seconds", 3);
      var start = System.nanoTime();
      var updates = 0;
      while (System.nanoTime() - start < seconds * 1_000_000_000L) {
        documents.updateOne(new Document("_id", "d" + updates % 500), set("text", text + updates));
        updates++;
        if (updates % 5_000 == 0) {
          System.out.printf(Locale.ROOT, "%d updates: %d KB%n", updates, Files.size(file()) / 1024);
        }
      }
      System.out.printf(
          Locale.ROOT, "%d updates: file of %d KB%n", updates, Files.size(file()) / 1024);
    }
    System.out.printf(Locale.ROOT, "closed: %d KB%n", Files.size(file()) / 1024);
    assertThat(Files.size(file())).isLessThan(200L * 1024 * 1024);
  }

  private Path file() {
    return directory.resolve("store.mv");
  }

  private static Document atItsVersion(Document stream) {
    return new Document("stream", stream.get("stream")).append("version", stream.get("version"));
  }

  /** How many documents the index knows, which no query tells: it would be right without it. */
  private static long keysOfIndex(MongoClient client, String index) {
    var told = client.getDatabase("shop").runCommand(new Document("validate", "streams"));
    return told.get("keysPerIndex", Document.class).get(index, Number.class).longValue();
  }

  private static List<Object> pending(MongoCollection<Document> streams) {
    return streams
        .find(new Document("pending", true))
        .limit(3)
        .map(found -> found.get("_id"))
        .into(new ArrayList<>());
  }

  private static void uniqueVersion(MongoCollection<Document> streams) {
    streams.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
  }
}
