package dev.cafezinho.diagnosis;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;

/** Explains what MongoDB's driver throws while an application starts. */
public final class StoreProblems {
  /** Of MongoDB: the user may not do this. */
  private static final int UNAUTHORIZED = 13;

  private StoreProblems() {}

  /**
   * @param uri as in {@code spring.mongodb.uri}
   * @return nothing if the failure is not the store's
   */
  public static Optional<ServerProblem> explain(Throwable failure, String uri) {
    return invalid(uri)
        .or(() -> ServerProblem.find(MongoException.class, failure).map(e -> explain(e, uri)));
  }

  private static Optional<ServerProblem> invalid(String uri) {
    try {
      var _ = new ConnectionString(uri);
      return Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.of(
          new ServerProblem(
              "SPRING_MONGODB_URI is not the address of a store: "
                  + uri.replaceFirst(".*@", "")
                  + ".",
              "Write it as mongodb://host:27017/ or mongodb://user:password@host:27017/,"
                  + " with %40 and the like for special characters in the password."));
    }
  }

  private static ServerProblem explain(MongoException failure, String uri) {
    var store = "The store at " + ServerProblem.withoutPassword(uri);
    return switch (failure) {
      case MongoSecurityException _ ->
          new ServerProblem(
              store + " refuses the user or the password.",
              "Correct SPRING_MONGODB_URI: mongodb://user:password@host:27017/?authSource=admin.");
      case MongoNotPrimaryException _ -> readOnly(store);
      case MongoCommandException e when e.getErrorCode() == UNAUTHORIZED ->
          new ServerProblem(
              store + " does not let this user write: " + e.getErrorMessage() + ".",
              "Give the user the role readWrite on the databases of the services, or name another"
                  + " user in SPRING_MONGODB_URI.");
      case MongoTimeoutException _, MongoSocketException _ ->
          new ServerProblem(
              "No store answers at " + ServerProblem.withoutPassword(uri) + ".",
              "Start it, or correct SPRING_MONGODB_URI.");
      default ->
          new ServerProblem(
              store + " refuses what is needed: " + failure.getMessage(),
              "Look into the store's log; docs/servers.md says which stores are supported.");
    };
  }

  private static ServerProblem readOnly(String store) {
    return new ServerProblem(
        store + " is read-only.",
        "Name a store that takes writes in SPRING_MONGODB_URI: all members of a replica set, so"
            + " that its primary is found, and none with directConnection=true.");
  }
}
