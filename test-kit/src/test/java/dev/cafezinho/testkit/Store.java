package dev.cafezinho.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.embedded.EmbeddedStore;
import java.util.stream.Stream;
import org.bson.Document;

/** A store that must keep the contract. */
record Store(Kind kind, String uri, MongoClient client) {
  private static final EmbeddedStore EMBEDDED = EmbeddedStore.inMemory();

  /** Which product it is; what differs between them stands in {@code docs/servers.md}. */
  enum Kind {
    EMBEDDED,
    FERRETDB,
    MONGODB
  }

  /** The embedded one, and the given one where there is one. */
  static Stream<Store> all() {
    var embedded = Stream.of(at(EMBEDDED.uri()));
    return TestStore.isGiven() ? Stream.concat(embedded, Stream.of(at(TestStore.uri()))) : embedded;
  }

  MongoDatabase newDatabase() {
    return client.getDatabase(TestStore.newName());
  }

  private static Store at(String uri) {
    var client = MongoClients.create(uri);
    return new Store(uri.equals(EMBEDDED.uri()) ? Kind.EMBEDDED : given(client), uri, client);
  }

  private static Kind given(MongoClient client) {
    var build = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
    return build.containsKey("ferretdb") ? Kind.FERRETDB : Kind.MONGODB;
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
