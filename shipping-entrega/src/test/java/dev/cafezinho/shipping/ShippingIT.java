package dev.cafezinho.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.application.ShippingApplication;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessagePropertiesBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Entrega on a broker: what comes in, what goes out, and what is put aside. */
@SpringBootTest(
    classes = ShippingApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=shipping-entrega",
      "cafezinho.shipping.delay=300ms",
      "cafezinho.shipping.first-look=0s",
      "spring.cloud.stream.default-binder=rabbit",
      "spring.cloud.stream.default.consumer.back-off-initial-interval=10",
      "spring.cloud.stream.default.consumer.back-off-max-interval=20"
    })
@Import(ShippingIT.Servers.class)
class ShippingIT {
  private final RabbitTemplate rabbit;
  private final DeliveryHandler deliveries;
  private final MongoDatabase database;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  ShippingIT(RabbitTemplate rabbit, DeliveryHandler deliveries, MongoDatabase database) {
    this.rabbit = rabbit;
    this.deliveries = deliveries;
    this.database = database;
  }

  @Test
  void shipsWhenTheTimeHasComeAndTellsEverySubscriber() {
    publish(Publication.STOCK_RESERVED.topic(), json(Examples.reserved(order)));
    publish(Publication.PAYMENT_APPROVED.topic(), json(Examples.paid(order, Fulfilment.DELIVERY)));
    for (String subscriber : new String[] {"principal", "notificacao"}) {
      Message shipped = received("Pedidos_Enviados." + subscriber);
      assertThat(new String(shipped.getBody(), UTF_8)).contains(order, "CF000000");
      assertThat(shipped.getMessageProperties().<String>getHeader("cloudEvents:type"))
          .isEqualTo("order.shipped.v1");
    }
    await()
        .until(
            () ->
                database.getCollection("due").countDocuments() == 0
                    && database
                            .getCollection("deliveries")
                            .countDocuments(new Document("pending", true))
                        == 0);
  }

  @Test
  void keepsWhatIsDeletedWhileItWaits() {
    publish(Publication.ORDER_DELETED.topic(), json(Examples.deleted(order)));
    publish(Publication.PAYMENT_APPROVED.topic(), json(Examples.paid(order, Fulfilment.DELIVERY)));
    publish(Publication.STOCK_RESERVED.topic(), json(Examples.reserved(order)));
    await().until(() -> deliveries.of(order) instanceof Delivery.Deleted);
  }

  @Test
  void putsAsideWhatItCannotRead() {
    publish(Publication.PAYMENT_APPROVED.topic(), "{\"orderId\": 1");
    Message aside = received("Pagamentos_Aprovados.entrega.dlq");
    assertThat(new String(aside.getBody(), UTF_8)).isEqualTo("{\"orderId\": 1");
    assertThat(aside.getMessageProperties().getHeaders()).containsKey("x-exception-message");
  }

  private Message received(String queue) {
    return requireNonNull(rabbit.receive(queue, 20_000), queue);
  }

  private void publish(String topic, String payload) {
    var properties =
        MessagePropertiesBuilder.newInstance()
            .setContentType("application/json")
            .setHeader("cloudEvents:id", UUID.randomUUID().toString())
            .build();
    rabbit.send(
        topic,
        topic,
        MessageBuilder.withBody(payload.getBytes(UTF_8)).andProperties(properties).build());
  }

  private static String json(PublishedEvent event) {
    return EventJson.MAPPER.writeValueAsString(event);
  }

  /** A broker and a database of this test's own. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Servers {
    @Bean
    TestBroker broker() {
      return TestBroker.open();
    }

    @Bean
    DynamicPropertyRegistrar addresses(TestBroker broker) {
      return properties -> {
        TestStore.register(properties::add);
        broker.register(properties::add);
      };
    }
  }
}
