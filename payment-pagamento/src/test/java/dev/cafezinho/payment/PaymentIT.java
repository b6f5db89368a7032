package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.payment.application.PaymentApplication;
import dev.cafezinho.testkit.TestBroker;
import dev.cafezinho.testkit.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a broker in between. */
@SpringBootTest(
    classes = PaymentApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=payment-pagamento",
      "spring.cloud.stream.default.consumer.max-attempts=2"
    })
class PaymentIT {
  private static final TestBroker BROKER = TestBroker.openUntilTheEnd();
  private static final FakePaymentSystem PAYMENTS = new FakePaymentSystem();

  @Autowired private MongoDatabase database;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestStore.register(properties::add);
    BROKER.register(properties::add);
    properties.add("cafezinho.urls.external-payment-system", PAYMENTS::url);
  }

  @Test
  void orderIsChargedItsPagePublishedAndTheOutboxEmptied() throws Exception {
    try (Connection connection = BROKER.connect();
        Channel channel = connection.createChannel()) {
      publish(channel, "it-m1", EventJson.MAPPER.writeValueAsString(created("it-order")));

      GetResponse requested = take(channel, "Pagamentos_Solicitados.principal");
      assertThat(new String(requested.getBody(), StandardCharsets.UTF_8)).contains("it-order");
      assertThat(requested.getProps().getHeaders().get("cloudEvents:subject"))
          .hasToString("it-order");
      take(channel, "Pagamentos_Solicitados.notificacao");
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              Document charge =
                  database.getCollection("charges").find(new Document("_id", "it-order")).first();
              return charge != null && !charge.containsKey("pending");
            });
  }

  @Test
  void malformedMessageIsParkedInTheDeadLetterQueue() throws Exception {
    try (Connection connection = BROKER.connect();
        Channel channel = connection.createChannel()) {
      publish(channel, "it-bad", "{\"orderId\":\"bad\"}");
      GetResponse parked = take(channel, "Pedidos_Criados.pagamento.dlq");
      assertThat(parked.getProps().getHeaders()).containsKey("x-exception-message");
    }
  }

  private static GetResponse take(Channel channel, String queue) {
    return Objects.requireNonNull(
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> channel.basicGet(queue, true), Objects::nonNull));
  }

  private static void publish(Channel channel, String id, String json) throws Exception {
    var properties =
        new BasicProperties.Builder()
            .contentType("application/json")
            .deliveryMode(2)
            .headers(Map.of("cloudEvents:id", id))
            .build();
    channel.confirmSelect();
    channel.basicPublish(
        Publication.ORDER_CREATED.topic(),
        Publication.ORDER_CREATED.topic(),
        properties,
        json.getBytes(StandardCharsets.UTF_8));
    channel.waitForConfirmsOrDie(5_000);
  }
}
