package dev.cafezinho.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.eventlog.testing.Topics;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.application.ShippingApplication;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An order becomes due and is to be deleted while Entrega is away. */
class AfterAnOutageIT {
  private final TestBroker broker = TestBroker.open();
  private final String database = TestStore.newName();

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void readsThatAnOrderIsUnwantedBeforeItShipsWhatIsDue() {
    try (var entrega = start("1h")) {
      DeliveryHandler deliveries = entrega.getBean(DeliveryHandler.class);
      deliveries.onStockReserved(Examples.reserved("o1"), Examples.message("m1"));
      deliveries.onPaymentApproved(
          Examples.paid("o1", Fulfilment.DELIVERY), Examples.message("m2"));
      assertThat(deliveries.of("o1")).isInstanceOf(Delivery.ToShip.class);
    }
    askForDeletion();

    try (var entrega = start("10s")) {
      DeliveryHandler deliveries = entrega.getBean(DeliveryHandler.class);
      await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> !(deliveries.of("o1") instanceof Delivery.ToShip));
      assertThat(deliveries.of("o1")).isInstanceOf(Delivery.Deleted.class);
    }
  }

  private ConfigurableApplicationContext start(String firstLook) {
    return new SpringApplicationBuilder(ShippingApplication.class)
        .run(
            "--spring.config.name=shipping-entrega",
            "--server.port=0",
            "--cafezinho.shipping.delay=1ms",
            "--cafezinho.shipping.first-look=" + firstLook,
            "--spring.cloud.stream.default-binder=rabbit",
            "--spring.mongodb.uri=" + TestStore.uri(),
            "--spring.mongodb.database=" + database,
            "--spring.rabbitmq.addresses=" + broker.addresses());
  }

  /** As the last of many. */
  private void askForDeletion() {
    var connections = new CachingConnectionFactory();
    connections.setUri(broker.addresses());
    try {
      var topics = new Topics(new RabbitTemplate(connections));
      for (int other = 0; other < 50; other++) {
        topics.publish(Examples.deletionRequested("other-" + other));
      }
      topics.publish(Examples.deletionRequested("o1"));
    } finally {
      connections.destroy();
    }
  }
}
