package dev.cafezinho.shipping;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.embedded.EmbeddedStore;
import java.util.UUID;

/** One store for all tests of this JVM, in memory, with as many databases as tests want. */
public final class TestStore {
  private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
  private static final MongoClient CLIENT = MongoClients.create(STORE.uri());

  private TestStore() {}

  public static String uri() {
    return STORE.uri();
  }

  public static MongoDatabase emptyDatabase() {
    return CLIENT.getDatabase("test-" + UUID.randomUUID());
  }
}
