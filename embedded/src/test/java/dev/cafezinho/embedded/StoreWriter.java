package dev.cafezinho.embedded;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import org.bson.Document;

/** Appends to streams from several threads and prints "stream version" after each answer. */
final class StoreWriter {
  private static final int THREADS = 8;
  private static final int STREAM_LENGTH = 20;

  private StoreWriter() {}

  static void main(String[] args) {
    var store = EmbeddedStore.start(Path.of(args[0]), 0);
    var client = MongoClients.create(store.uri());
    var streams = client.getDatabase("shop").getCollection("streams");
    streams.createIndex(Indexes.ascending("stream", "version"), new IndexOptions().unique(true));
    for (var thread = 0; thread < THREADS; thread++) {
      var writer = "w" + thread;
      Thread.ofPlatform()
          .start(
              () -> {
                for (var stream = 0; ; stream++) {
                  var id = writer + "-" + stream;
                  streams.insertOne(
                      new Document("_id", id).append("stream", id).append("version", 0));
                  System.out.println(id + " 0");
                  for (var version = 0; version < STREAM_LENGTH; version++) {
                    streams.updateOne(
                        new Document("stream", id).append("version", version),
                        combine(inc("version", 1), push("events", "event " + version)));
                    System.out.println(id + " " + (version + 1));
                  }
                }
              });
    }
  }
}
