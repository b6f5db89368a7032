package dev.cafezinho.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import com.rabbitmq.client.ConnectionFactory;
import dev.cafezinho.diagnosis.BrokerProblems;
import dev.cafezinho.diagnosis.ServerProblem;
import dev.cafezinho.diagnosis.StoreProblems;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sees that the servers that were named can be used: without this nothing would start for minutes.
 */
final class GivenServers {
  private static final int PATIENCE_MILLIS = 5_000;

  private GivenServers() {}

  /**
   * @param addresses as in {@code spring.rabbitmq.addresses}; one that answers is enough
   */
  static void requireRabbit(String addresses) {
    Exception failure = new IllegalArgumentException("no address");
    for (var address : addresses.split(",", -1)) {
      try {
        connect(address.strip());
        return;
      } catch (IOException
          | TimeoutException
          | URISyntaxException
          | GeneralSecurityException
          | IllegalArgumentException e) {
        failure = e;
      }
    }
    var problem = BrokerProblems.explain(failure, addresses);
    throw cannotStart(
        problem.orElse(unusable(addresses, failure)), "use the embedded broker", failure);
  }

  /** The message of a failure to read the address has all of it, password included. */
  private static ServerProblem unusable(String addresses, Exception failure) {
    var reason = failure instanceof URISyntaxException e ? e.getReason() : failure.getMessage();
    return new ServerProblem(
        "RabbitMQ at %s cannot be used: %s"
            .formatted(ServerProblem.withoutPassword(addresses), reason),
        "Correct SPRING_RABBITMQ_ADDRESSES: amqp://user:password@host:5672.");
  }

  private static void connect(String address)
      throws IOException, TimeoutException, URISyntaxException, GeneralSecurityException {
    var factory = new ConnectionFactory();
    factory.setUri(address.contains("://") ? address : "amqp://" + address);
    factory.setConnectionTimeout(PATIENCE_MILLIS);
    factory.newConnection().close();
  }

  /**
   * The services make their indexes at the start, so that is what is tried.
   *
   * @param database where Principal keeps its orders
   */
  static void requireMongo(String uri, String database) {
    try (var client = MongoClients.create(settings(uri))) {
      client.getDatabase(database).getCollection("orders").createIndex(Indexes.ascending("_id"));
    } catch (MongoException | IllegalArgumentException e) {
      throw cannotStart(
          StoreProblems.explain(e, uri).orElseThrow(() -> e), "use the embedded store", e);
    }
  }

  private static MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
        .build();
  }

  private static CannotStart cannotStart(
      ServerProblem problem, String otherwise, Exception failure) {
    return new CannotStart(
        "%s%n%s%nUnset it to %s.".formatted(problem.description(), problem.action(), otherwise),
        failure);
  }
}
