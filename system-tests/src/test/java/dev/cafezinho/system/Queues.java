package dev.cafezinho.system;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.cafezinho.contracts.Topics;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/** The queues of the shop, by the name that a topic and a group make. */
final class Queues {
  private static final List<String> GROUPS =
      List.of("principal", "estoque", "pagamento", "entrega", "notificacao");

  private Queues() {}

  /** A real broker still holds what earlier runs left, for orders that nobody knows any more. */
  static void deleteAll() {
    var addresses = System.getenv("SPRING_RABBITMQ_ADDRESSES");
    if (addresses == null || addresses.isBlank()) {
      return;
    }
    try (var connection = connect(addresses);
        var channel = connection.createChannel()) {
      for (var topic : topics()) {
        for (var group : GROUPS) {
          channel.queueDelete(topic + "." + group);
          channel.queueDelete(topic + "." + group + ".dlq");
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException("Cannot clear " + addresses, e);
    }
  }

  static Connection connect(String address) {
    try {
      var factory = new ConnectionFactory();
      factory.setUri(address);
      return factory.newConnection();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot reach " + address, e);
    }
  }

  private static List<String> topics() {
    return Arrays.stream(Topics.class.getDeclaredFields()).map(Queues::value).toList();
  }

  private static String value(Field constant) {
    try {
      return String.valueOf(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
