package dev.cafezinho.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.application.ShippingApplication;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessagePropertiesBuilder;
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
      var rabbit = new RabbitTemplate(connections);
      for (int other = 0; other < 50; other++) {
        askForDeletion("other-" + other, rabbit);
      }
      askForDeletion("o1", rabbit);
    } finally {
      connections.destroy();
    }
  }

  private static void askForDeletion(String order, RabbitTemplate rabbit) {
    var properties =
        MessagePropertiesBuilder.newInstance()
            .setContentType("application/json")
            .setHeader("cloudEvents:id", "deletion of " + order)
            .build();
    var request = EventJson.MAPPER.writeValueAsString(Examples.deletionRequested(order));
    rabbit.send(
        Publication.DELETION_REQUESTED.topic(),
        Publication.DELETION_REQUESTED.topic(),
        MessageBuilder.withBody(request.getBytes(UTF_8)).andProperties(properties).build());
  }
}
