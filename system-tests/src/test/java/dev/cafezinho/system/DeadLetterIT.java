package dev.cafezinho.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An operator and what Estoque could not handle. */
@ExtendWith(OpenShop.class)
class DeadLetterIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String QUEUE = Publication.ORDER_CREATED.topic() + ".estoque";
  private static final String SKU = "pao-de-queijo";

  private final Shop shop;
  private final Operator operator;
  private final Connection connection;
  private final Channel channel;
  private final String id = UUID.randomUUID().toString();
  private final URI letters;
  private final URI letter;

  DeadLetterIT(Shop shop) throws IOException {
    this.shop = shop;
    operator = new Operator(shop, "OPERATOR");
    connection = TestBroker.connect(shop.rabbit());
    channel = connection.createChannel();
    letters = shop.url(Service.ESTOQUE).resolve("/dead-letters/" + QUEUE);
    letter = shop.url(Service.ESTOQUE).resolve("/dead-letters/" + QUEUE + "/" + id);
  }

  @BeforeEach
  void clear() {
    operator.delete(letters).isOk();
  }

  @AfterEach
  void close() throws IOException {
    for (var group : new String[] {"estoque", "pagamento", "notificacao"}) {
      channel.queuePurge(Publication.ORDER_CREATED.topic() + "." + group + ".dlq");
    }
    connection.close();
    operator.close();
  }

  @Test
  void parkedMessageComesBackToItsOwnGroupUntilItIsDiscarded() throws IOException {
    channel.basicPublish(
        Publication.ORDER_CREATED.topic(), "", properties(), "{\"orderId\": ".getBytes(UTF_8));

    JsonNode parked = awaitReplays(0);
    assertThat(parked.path("reason").asString()).contains("Not a OrderCreated");
    assertThat(parked.path("attempts").asInt()).isEqualTo(4);
    assertThat(parked.path("hash").asString()).hasSize(12);
    assertThat(parked.path("exchange").asString()).isEqualTo(Publication.ORDER_CREATED.topic());
    assertThat(parked.path("payload").asString()).isEqualTo("{\"orderId\": ");
    await().atMost(PATIENCE).until(() -> dead("pagamento") == 1 && dead("notificacao") == 1);

    operator.post(letter).isOk();
    assertThat(awaitReplays(1).path("hash")).isEqualTo(parked.path("hash"));
    assertThat(dead("pagamento")).isEqualTo(1);
    assertThat(dead("notificacao")).isEqualTo(1);

    operator.delete(letter).isOk();
    operator.get(letter).isProblem(404);
    operator.post(letter).isProblem(404);
  }

  @Test
  void replayingWhatWasHandledChangesNothing() throws IOException {
    var heard = channel.queueDeclare().getQueue();
    channel.queueBind(heard, Publication.ORDER_CREATED.topic(), "#");
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      var before = shopper.available(SKU);
      shopper.wants(SKU, 2);
      shopper.awaitStatus(shopper.order(), "AWAITING_PAYMENT");
      shopper.awaitAvailable(SKU, before - 2);
      GetResponse event =
          await().atMost(PATIENCE).until(() -> channel.basicGet(heard, true), Objects::nonNull);

      for (var i = 0; i < 3; i++) {
        channel.basicPublish("", QUEUE + ".dlq", event.getProps(), event.getBody());
      }
      await().atMost(PATIENCE).until(() -> dead("estoque") == 3);
      assertThat(operator.post(letters).isOk().json().path("replayed").asInt()).isEqualTo(3);

      await().atMost(PATIENCE).until(() -> channel.messageCount(QUEUE) == 0);
      await()
          .during(Duration.ofSeconds(2))
          .atMost(PATIENCE)
          .until(() -> shopper.available(SKU) == before - 2 && dead("estoque") == 0);
    }
  }

  @Test
  void isForOperatorsOnly() {
    try (var shopper = new Operator(shop, "SHOPPER");
        var stranger = new Bank()) {
      shopper.get(letters).isProblem(403);
      shopper.post(letters).isProblem(403);
      shopper.delete(letters).isProblem(403);
      stranger.get(letters).isProblem(401);
    }
  }

  private JsonNode awaitReplays(int replays) {
    return await()
        .atMost(PATIENCE)
        .until(() -> operator.get(letter), it -> isReplayed(it, replays))
        .json();
  }

  private static boolean isReplayed(Answer answer, int replays) {
    return answer.status() == 200 && answer.json().path("replays").asInt() == replays;
  }

  private long dead(String group) throws IOException {
    return channel.messageCount(Publication.ORDER_CREATED.topic() + "." + group + ".dlq");
  }

  private BasicProperties properties() {
    return new BasicProperties.Builder()
        .contentType("application/json")
        .deliveryMode(2)
        .headers(
            Map.of(
                "cloudEvents:id", id,
                "cloudEvents:type", "order.created.v1",
                "cloudEvents:subject", "broken"))
        .build();
  }
}
