package dev.cafezinho.embedded;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Publishes persistent messages and prints the number of each that the broker has confirmed. */
final class BrokerPublisher {
  static final String QUEUE = "survivors";

  private BrokerPublisher() {}

  static void main(String[] args) throws Exception {
    var broker = EmbeddedBroker.start(Path.of(args[0]), 0);
    var factory = new ConnectionFactory();
    factory.setUri(broker.addresses());
    var channel = factory.newConnection().createChannel();
    channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
    channel.confirmSelect();
    channel.addConfirmListener(
        new Confirmations(System.out::println), (tag, multiple) -> System.exit(1));
    for (var number = 1; ; number++) {
      channel.basicPublish(
          "",
          QUEUE,
          MessageProperties.PERSISTENT_BASIC,
          Integer.toString(number).getBytes(StandardCharsets.UTF_8));
      if (number % 500 == 0) {
        channel.waitForConfirms();
      }
    }
  }
}
