package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.testing.Topics;
import dev.cafezinho.inventory.application.InventoryApplication;
import dev.cafezinho.inventory.application.Products;
import dev.cafezinho.inventory.application.ReservationHandler;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
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

/** Estoque on a broker: what comes in, what goes out, and what is put aside. */
@SpringBootTest(
    classes = InventoryApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=inventory-estoque",
      "cafezinho.inventory.catalogue=classpath:small-catalogue.json",
      "cafezinho.inventory.sweep=100ms",
      "cafezinho.inventory.sweep-age=0s",
      "spring.cloud.stream.default-binder=rabbit",
      // one consumer must go on after what it cannot read, not another take its place
      "spring.cloud.stream.default.consumer.concurrency=1",
      "spring.cloud.stream.default.consumer.back-off-initial-interval=10",
      "spring.cloud.stream.default.consumer.back-off-max-interval=20"
    })
@Import(InventoryIT.Servers.class)
class InventoryIT {
  private final Topics topics;
  private final ReservationHandler reservations;
  private final Products products;
  private final MongoDatabase database;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  InventoryIT(
      RabbitTemplate rabbit,
      ReservationHandler reservations,
      Products products,
      MongoDatabase database) {
    this.topics = new Topics(rabbit);
    this.reservations = reservations;
    this.products = products;
    this.database = database;
  }

  @Test
  void answersEverySubscriberAndEmptiesItsOutbox() {
    topics.publish(Orders.created(order, new Line("cafe", 2)));
    assertAnswered();
    await()
        .until(
            () ->
                database.getCollection("reservations").countDocuments(new Document("pending", true))
                    == 0);

    topics.publish(Orders.deleted(order));
    await().until(this::deleted);
  }

  @Test
  void sellsWhatNobodyDeletesAndTakesBackWhatSomebodyDeletesLate() {
    int before = available();
    topics.publish(Orders.created(order, new Line("cafe", 2)));
    assertAnswered();
    await().until(() -> products.marked().isEmpty());
    assertThat(available()).isEqualTo(before - 2);

    topics.publish(Orders.deleted(order));
    await().until(() -> available() == before);
    await().until(() -> products.marked().isEmpty());
    assertThat(reservations.of(order)).isInstanceOf(Reservation.Released.class);
  }

  @Test
  void putsAsideWhatItCannotRead() {
    topics.publish("Pedidos_Criados", "{\"orderId\": 1");
    Message aside = topics.received("Pedidos_Criados.estoque.dlq");
    assertThat(Topics.text(aside)).isEqualTo("{\"orderId\": 1");
    assertThat(aside.getMessageProperties().getHeaders()).containsKey("x-exception-message");
  }

  @Test
  void listensAgainAfterWhatItCannotRead() {
    topics.publish("Pedidos_Excluídos", "?");
    topics.publish(Orders.deleted(order));
    await().atMost(Duration.ofSeconds(20)).until(this::deleted);
  }

  private void assertAnswered() {
    for (String subscriber : new String[] {"principal", "entrega", "notificacao"}) {
      Message answer = topics.received("Reservas_Confirmadas." + subscriber);
      assertThat(Topics.text(answer)).contains(order);
      assertThat(answer.getMessageProperties().<String>getHeader("cloudEvents:type"))
          .isEqualTo("stock.reserved.v1");
    }
  }

  private int available() {
    return products.offer("cafe").orElseThrow().available();
  }

  private boolean deleted() {
    return reservations.of(order) instanceof Reservation.Released;
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
