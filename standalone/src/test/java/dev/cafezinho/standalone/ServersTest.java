package dev.cafezinho.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cafezinho.embedded.EmbeddedBroker;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Test
  void saysThatGivenRabbitDoesNotAnswer() throws IOException {
    var nobody = "amqp://guest:secret@localhost:" + freePort();

    assertThatThrownBy(() -> start("--spring.rabbitmq.addresses=" + nobody))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("No RabbitMQ answers at amqp://localhost:")
        .hasMessageNotContaining("secret");
  }

  @Test
  void saysThatGivenMongoDoesNotAnswer() throws IOException {
    var nobody = "mongodb://ana:secret@localhost:" + freePort();

    assertThatThrownBy(() -> start("--spring.mongodb.uri=" + nobody))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("No store answers at mongodb://localhost:")
        .hasMessageNotContaining("secret");
  }

  @Test
  void saysThatGivenRabbitRefusesThePassword() {
    try (var broker = EmbeddedBroker.inMemory()) {
      var stranger = "amqp://guest:secret@127.0.0.1:" + broker.port();

      assertThatThrownBy(() -> start("--spring.rabbitmq.addresses=" + stranger))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Authentication failed")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void saysThatTheAddressOfRabbitIsNone() {
    assertThatThrownBy(() -> start("--spring.rabbitmq.addresses=amqp://guest:se cret@localhost"))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("RabbitMQ at amqp://localhost cannot be used")
        .hasMessageNotContaining("cret");
  }

  @Test
  void saysThatGivenRabbitHasNoSuchVirtualHost() {
    try (var broker = EmbeddedBroker.inMemory()) {
      var elsewhere = broker.addresses() + "/nowhere";

      assertThatThrownBy(() -> start("--spring.rabbitmq.addresses=" + elsewhere))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("nowhere");
    }
  }

  @Test
  void saysThatAnotherShopUsesTheSameData() {
    try (var _ = start()) {
      assertThatThrownBy(this::start).isInstanceOf(CannotStart.class);
    }
  }

  private Servers start(String... more) {
    var arguments = new String[more.length + 1];
    arguments[0] = "--cafezinho.data=" + data;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Servers.start(Settings.read(arguments));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
