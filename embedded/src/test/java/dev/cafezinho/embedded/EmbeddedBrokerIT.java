package dev.cafezinho.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfEnvironmentVariable(
    named = "SPRING_RABBITMQ_ADDRESSES",
    matches = ".+",
    disabledReason = "It is about the embedded broker")
class EmbeddedBrokerIT {
  @TempDir Path directory;

  @Test
  void keepsEveryConfirmedMessageWhenItsProcessIsKilled() throws Exception {
    var confirmed = DoomedJvm.linesUntilKilled(BrokerPublisher.class, directory, 1_000);

    try (var broker = EmbeddedBroker.start(directory, 0);
        var connection = connect(broker)) {
      var found = drain(connection.createChannel(), BrokerPublisher.QUEUE);
      System.out.printf("%d confirmed, %d found%n", confirmed.size(), found.size());
      assertThat(found).containsAll(confirmed);
    }
  }

  @Test
  void keepsQueuesBindingsAndMessagesOverARestart() throws Exception {
    try (var broker = EmbeddedBroker.start(directory, 0);
        var connection = connect(broker)) {
      var channel = connection.createChannel();
      channel.exchangeDeclare("orders", "topic", true);
      channel.queueDeclare("stock", true, false, false, Map.of());
      channel.queueBind("stock", "orders", "#");
      channel.confirmSelect();
      publish(channel, "before");
    }
    try (var broker = EmbeddedBroker.start(directory, 0);
        var connection = connect(broker)) {
      var channel = connection.createChannel();
      channel.confirmSelect();
      publish(channel, "after");
      assertThat(drain(channel, "stock")).containsExactlyInAnyOrder("before", "after");
    }
  }

  @Test
  void acceptsArgumentsThatOnlyRabbitMqKnows() throws Exception {
    try (var broker = EmbeddedBroker.inMemory();
        var connection = connect(broker)) {
      var channel = connection.createChannel();
      channel.exchangeDeclare("odd", "topic", true, false, Map.of("x-unheard-of", "yes"));
      channel.queueDeclare("odd", true, false, false, Map.of("x-queue-type", "quorum"));
      assertThat(channel.messageCount("odd")).isZero();
    }
  }

  @Test
  void namesThePortThatIsTaken() {
    try (var broker = EmbeddedBroker.inMemory()) {
      assertThatThrownBy(() -> EmbeddedBroker.start(directory, broker.port()))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("" + broker.port())
          .hasMessageContaining("RabbitMQ");
    }
  }

  @Test
  void refusesADirectoryThatIsInUse() {
    try (var broker = EmbeddedBroker.start(directory, 0)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(directory.toString());
      assertThat(broker.port()).isPositive();
    }
  }

  @Test
  void leavesNoFilesOfABrokerInMemory() throws IOException {
    var before = temporaryDirectories();
    EmbeddedBroker.inMemory().close();
    assertThat(temporaryDirectories()).isEqualTo(before);
  }

  private static Set<Path> temporaryDirectories() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      var found = new HashSet<Path>();
      files
          .filter(file -> file.getFileName().toString().startsWith("embedded-broker"))
          .forEach(found::add);
      return found;
    }
  }

  private static Connection connect(EmbeddedBroker broker) throws Exception {
    var factory = new ConnectionFactory();
    factory.setUri(broker.addresses());
    return factory.newConnection();
  }

  private static void publish(Channel channel, String text) throws Exception {
    channel.basicPublish(
        "orders",
        "order.created",
        MessageProperties.PERSISTENT_BASIC,
        text.getBytes(StandardCharsets.UTF_8));
    channel.waitForConfirmsOrDie(10_000);
  }

  private static Set<String> drain(Channel channel, String queue) throws IOException {
    var found = new HashSet<String>();
    for (var next = channel.basicGet(queue, true);
        next != null;
        next = channel.basicGet(queue, true)) {
      found.add(new String(next.getBody(), StandardCharsets.UTF_8));
    }
    return found;
  }
}
