package dev.cafezinho.system.faults.evidence;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Connections of the test's own, past all proxies. */
public final class Mongo {
  private Mongo() {}

  public static MongoClient connect(int port) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyToClusterSettings(
                cluster ->
                    cluster
                        .hosts(List.of(new ServerAddress("127.0.0.1", port)))
                        .serverSelectionTimeout(5, TimeUnit.SECONDS))
            .build());
  }

  /** Whether it can read, which needs more of it than a ping. */
  public static boolean answers(int port) {
    try (var client = connect(port)) {
      return client.getDatabase("admin").getCollection("none").find().first() == null;
    } catch (MongoException _) {
      return false;
    }
  }
}
