package dev.cafezinho.testkit;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.cafezinho.embedded.EmbeddedBroker;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The broker of one test, without queues: a new virtual host of the RabbitMQ that {@code
 * SPRING_RABBITMQ_ADDRESSES} names, or an embedded broker in memory.
 */
public final class TestBroker implements AutoCloseable {
  private static final @Nullable String GIVEN = Given.server("SPRING_RABBITMQ_ADDRESSES");

  private final String addresses;
  private final Runnable close;

  private TestBroker(String addresses, Runnable close) {
    this.addresses = addresses;
    this.close = close;
  }

  /** One that is to be closed. */
  public static TestBroker open() {
    if (GIVEN == null) {
      var embedded = EmbeddedBroker.inMemory();
      return new TestBroker(embedded.addresses(), embedded::close);
    }
    var host = VirtualHost.create(GIVEN);
    return new TestBroker(host.address(), host::delete);
  }

  /** One that is closed when this JVM ends and all applications in it have ended. */
  public static TestBroker openUntilTheEnd() {
    var broker = open();
    SpringApplication.getShutdownHandlers().add(broker::close);
    return broker;
  }

  /** Whether it is a server outside this JVM. */
  public static boolean isGiven() {
    return GIVEN != null;
  }

  /** Its address, virtual host included, such as {@code amqp://guest:guest@127.0.0.1:5672/t1}. */
  public String addresses() {
    return addresses;
  }

  /** Adds the settings of an application, as in {@code broker.register(registry::add)}. */
  public void register(BiConsumer<String, Supplier<Object>> properties) {
    properties.accept("spring.rabbitmq.addresses", this::addresses);
  }

  public Connection connect() {
    return connect(addresses);
  }

  /** A connection to the broker at an AMQP address. */
  public static Connection connect(String address) {
    try {
      var factory = new ConnectionFactory();
      factory.setUri(address);
      return factory.newConnection();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot reach " + address, e);
    }
  }

  @Override
  public void close() {
    close.run();
  }
}
