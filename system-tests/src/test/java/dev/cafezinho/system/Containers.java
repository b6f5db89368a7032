package dev.cafezinho.system;

import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker and a store in containers, of the images that the properties {@code broker.image} and
 * {@code store.image} name. A store that is not MongoDB must listen on MongoDB's port.
 */
final class Containers implements AutoCloseable {
  private static final int STORE_PORT = 27017;

  private final RabbitMQContainer broker;
  private final GenericContainer<?> store;

  private Containers(RabbitMQContainer broker, GenericContainer<?> store) {
    this.broker = broker;
    this.store = store;
  }

  static Containers start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new AssertionError(
          "The profile \"containers\" needs Docker, and Docker does not answer");
    }
    var broker = new RabbitMQContainer(image("broker.image").asCompatibleSubstituteFor("rabbitmq"));
    var containers = new Containers(broker, store(image("store.image")));
    Startables.deepStart(containers.broker, containers.store).join();
    return containers;
  }

  private static GenericContainer<?> store(DockerImageName image) {
    return image.getRepository().endsWith("mongo")
        ? new MongoDBContainer(image).withReplicaSet()
        : new GenericContainer<>(image)
            .withExposedPorts(STORE_PORT)
            .waitingFor(Wait.forHealthcheck());
  }

  /** How the shop reaches them. */
  Stream<String> arguments() {
    return Stream.of(
        "--spring.rabbitmq.addresses=" + broker.getAmqpUrl(), "--spring.mongodb.uri=" + storeUri());
  }

  private String storeUri() {
    return store instanceof MongoDBContainer mongo
        ? mongo.getConnectionString()
        : "mongodb://%s:%d/".formatted(store.getHost(), store.getMappedPort(STORE_PORT));
  }

  private static DockerImageName image(String property) {
    return DockerImageName.parse(Objects.requireNonNull(System.getProperty(property), property));
  }

  @Override
  public void close() {
    broker.stop();
    store.stop();
  }
}
