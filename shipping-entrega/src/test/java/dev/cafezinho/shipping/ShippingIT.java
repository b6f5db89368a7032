package dev.cafezinho.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.testing.Topics;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.shipping.application.ShippingApplication;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
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
  private final Topics topics;
  private final DeliveryHandler deliveries;
  private final MongoDatabase database;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  ShippingIT(RabbitTemplate rabbit, DeliveryHandler deliveries, MongoDatabase database) {
    this.topics = new Topics(rabbit);
    this.deliveries = deliveries;
    this.database = database;
  }

  @Test
  void shipsWhenTheTimeHasComeAndTellsEverySubscriber() {
    topics.publish(Examples.reserved(order));
    topics.publish(Examples.paid(order, Fulfilment.DELIVERY));
    for (String subscriber : new String[] {"principal", "notificacao"}) {
      Message shipped = topics.received("Pedidos_Enviados." + subscriber);
      assertThat(Topics.text(shipped)).contains(order, "CF000000");
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
    topics.publish(Examples.deleted(order));
    topics.publish(Examples.paid(order, Fulfilment.DELIVERY));
    topics.publish(Examples.reserved(order));
    await().until(() -> deliveries.of(order) instanceof Delivery.Deleted);
  }

  @Test
  void putsAsideWhatItCannotRead() {
    topics.publish(Publication.PAYMENT_APPROVED.topic(), "{\"orderId\": 1");
    Message aside = topics.received("Pagamentos_Aprovados.entrega.dlq");
    assertThat(Topics.text(aside)).isEqualTo("{\"orderId\": 1");
    assertThat(aside.getMessageProperties().getHeaders()).containsKey("x-exception-message");
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
