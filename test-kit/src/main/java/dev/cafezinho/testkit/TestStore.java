package dev.cafezinho.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.embedded.EmbeddedStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The store of all tests of this JVM: the one that {@code SPRING_MONGODB_URI} names, or an embedded
 * one in memory. Each test uses databases of its own, which are dropped when the JVM ends and all
 * applications in it have ended.
 */
public final class TestStore {
  private static final @Nullable String GIVEN = Given.server("SPRING_MONGODB_URI");

  /** Of all databases of this JVM, for others may use the given store at the same time. */
  private static final String PREFIX = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static {
    if (isGiven()) {
      SpringApplication.getShutdownHandlers().add(TestStore::dropAll);
    }
  }

  private TestStore() {}

  /** Whether it is a server outside this JVM. */
  public static boolean isGiven() {
    return GIVEN != null;
  }

  /** Its address, which names no database. */
  public static String uri() {
    return GIVEN != null ? GIVEN : Embedded.STORE.uri();
  }

  /** A client for all tests of this JVM, which nobody closes. */
  public static MongoClient client() {
    return Connected.CLIENT;
  }

  /** A name that no other database has. */
  public static String newName() {
    return PREFIX + NUMBERS.incrementAndGet();
  }

  public static MongoDatabase newDatabase() {
    return client().getDatabase(newName());
  }

  /**
   * Adds the settings of an application that has a new database, as in {@code
   * TestStore.register(registry::add)}.
   */
  public static void register(BiConsumer<String, Supplier<Object>> properties) {
    var name = newName();
    properties.accept("spring.mongodb.uri", TestStore::uri);
    properties.accept("spring.mongodb.database", () -> name);
  }

  /** The arguments of an application that has this database. */
  public static List<String> arguments(String database) {
    return List.of("--spring.mongodb.uri=" + uri(), "--spring.mongodb.database=" + database);
  }

  private static final class Embedded {
    static final EmbeddedStore STORE = EmbeddedStore.inMemory();
  }

  private static final class Connected {
    static final MongoClient CLIENT = MongoClients.create(uri());
  }

  private static void dropAll() {
    for (var name : client().listDatabaseNames()) {
      if (name.startsWith(PREFIX)) {
        client().getDatabase(name).drop();
      }
    }
  }
}
