package dev.cafezinho.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Sees that the servers that were named are there: without them nothing would start for minutes.
 */
final class GivenServers {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int AMQP = 5672;
  private static final int AMQP_OVER_TLS = 5671;

  private GivenServers() {}

  /**
   * @param addresses as in {@code spring.rabbitmq.addresses}; one that answers is enough
   */
  static void requireRabbit(String addresses) {
    if (Arrays.stream(addresses.split(",")).map(String::strip).noneMatch(GivenServers::answers)) {
      throw new CannotStart(
          """
          No RabbitMQ answers at %s.
          Start it, correct SPRING_RABBITMQ_ADDRESSES, or unset that to use the embedded broker."""
              .formatted(withoutPassword(addresses)));
    }
  }

  static void requireMongo(String uri) {
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
            .build();
    try (var client = MongoClients.create(settings)) {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
    } catch (MongoException e) {
      throw new CannotStart(
          """
          No MongoDB answers at %s.
          Start it, correct SPRING_MONGODB_URI, or unset that to use the embedded store."""
              .formatted(withoutPassword(uri)),
          e);
    }
  }

  private static boolean answers(String address) {
    var uri = URI.create(address.contains("://") ? address : "amqp://" + address);
    var usual = "amqps".equals(uri.getScheme()) ? AMQP_OVER_TLS : AMQP;
    if (uri.getHost() == null) {
      return true; // such as a name with an underscore: it is for the client to say
    }
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort()),
          PATIENCE_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static String withoutPassword(String address) {
    return address.replaceAll("//[^@/]*@", "//");
  }
}
