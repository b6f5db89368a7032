package dev.cafezinho.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.testkit.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenShop.class)
class MalformedMessageIT {
  private static final byte[] BROKEN = "{\"orderId\": ".getBytes(StandardCharsets.UTF_8);
  private static final List<String> GROUPS = List.of("estoque", "pagamento", "notificacao");
  private static final Duration RETRIES_TAKE = Duration.ofSeconds(60);

  private final Shop shop;

  MalformedMessageIT(Shop shop) {
    this.shop = shop;
  }

  @Test
  void parksMessageThatNobodyCanReadWithReason() throws Exception {
    try (var connection = TestBroker.connect(shop.rabbit());
        var channel = connection.createChannel()) {
      channel.basicPublish(Publication.ORDER_CREATED.topic(), "", properties(), BROKEN);

      for (var group : GROUPS) {
        var queue = Publication.ORDER_CREATED.topic() + "." + group + ".dlq";
        GetResponse dead =
            await(queue)
                .atMost(RETRIES_TAKE)
                .until(() -> channel.basicGet(queue, true), Objects::nonNull);
        assertThat(dead.getBody()).isEqualTo(BROKEN);
        assertThat(dead.getProps().getHeaders()).containsKey("x-exception-message");
      }
    }
    stillSells();
  }

  private void stillSells() {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT))) {
      shopper.wants("cafe-coado", 1);
      shopper.awaitStatus(shopper.order(), "AWAITING_PAYMENT");
    }
  }

  private static BasicProperties properties() {
    return new BasicProperties.Builder()
        .contentType("application/json")
        .deliveryMode(2)
        .headers(
            Map.of(
                "cloudEvents:id", "broken",
                "cloudEvents:type", "order.created.v1",
                "cloudEvents:subject", "broken"))
        .build();
  }
}
