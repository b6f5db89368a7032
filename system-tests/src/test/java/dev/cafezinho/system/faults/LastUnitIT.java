package dev.cafezinho.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.system.BesideOthers;
import dev.cafezinho.system.faults.cluster.Catalogue;
import dev.cafezinho.system.faults.cluster.EstoquePair;
import dev.cafezinho.system.faults.evidence.Shelf;
import dev.cafezinho.system.faults.shopper.Web;
import dev.cafezinho.testkit.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred orders for ten units, at once and again and again, before two processes of Estoque;
 * in the last round one of them is killed.
 */
@BesideOthers
class LastUnitIT {
  /** {@code -Drush.rounds=100} for the patient. */
  private static final int ROUNDS = Integer.getInteger("rush.rounds", 4);

  private static final int ORDERS = 200;
  private static final int STOCK = 10;
  private static final Money PRICE = Money.brl(500);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void goesToTenEachTime(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data) throws Exception {
    var stock =
        IntStream.range(0, ROUNDS).boxed().collect(Collectors.toMap(LastUnitIT::sku, _ -> STOCK));
    try (var broker = TestBroker.open();
        var estoque = new EstoquePair(data, Catalogue.write(stock, data), broker.addresses());
        var connection = broker.connect();
        var channel = connection.createChannel()) {
      estoque.start();
      channel.confirmSelect();
      for (int round = 0; round < ROUNDS; round++) {
        var isLast = round == ROUNDS - 1;
        rush(round, channel, estoque.database(), isLast ? estoque::killOne : () -> {});
      }
    }
  }

  private static void rush(int round, Channel channel, MongoDatabase store, Runnable meanwhile)
      throws Exception {
    var orders =
        IntStream.range(0, ORDERS).mapToObj(i -> sku(round) + "-" + i).collect(Collectors.toSet());
    for (var order : orders) {
      channel.basicPublish(
          Publication.ORDER_CREATED.topic(), "", properties(order), created(order, round));
    }
    channel.waitForConfirmsOrDie();
    meanwhile.run();

    for (var subscriber : List.of("principal", "entrega", "notificacao")) {
      var reserved = new HashSet<String>();
      var refused = new HashSet<String>();
      await(sku(round) + " for " + subscriber)
          .atMost(PATIENCE)
          .until(
              () -> {
                drain(
                    channel, Publication.STOCK_RESERVED.topic() + "." + subscriber, reserved::add);
                drain(channel, Publication.STOCK_REFUSED.topic() + "." + subscriber, refused::add);
                return reserved.size() + refused.size() >= ORDERS;
              });
      assertThat(reserved).as(sku(round)).hasSize(STOCK).doesNotContainAnyElementsOf(refused);
      assertThat(orders).as(sku(round)).containsAll(reserved).containsAll(refused);
      assertThat(shelf(store, round).available()).as(sku(round)).isZero();
      assertThat(shelf(store, round).sold().keySet())
          .as(sku(round))
          .isEqualTo(Set.copyOf(reserved));
    }
  }

  /** An event may come twice, and is the same then. */
  private static void drain(Channel channel, String queue, Consumer<String> orders)
      throws IOException {
    GetResponse next = channel.basicGet(queue, true);
    while (next != null) {
      var event = new String(next.getBody(), StandardCharsets.UTF_8);
      orders.accept(Web.parse(event).path("orderId").asString());
      next = channel.basicGet(queue, true);
    }
  }

  private static Shelf shelf(MongoDatabase store, int round) {
    return Objects.requireNonNull(Shelf.all(store).get(sku(round)));
  }

  private static String sku(int round) {
    return "last-" + round;
  }

  private static BasicProperties properties(String order) {
    return new BasicProperties.Builder()
        .contentType("application/json")
        .deliveryMode(2)
        .headers(
            Map.of(
                "cloudEvents:id",
                "created-" + order,
                "cloudEvents:type",
                "order.created.v1",
                "cloudEvents:subject",
                order))
        .build();
  }

  private static byte[] created(String order, int round) {
    var contents =
        new OrderContents(
            Fulfilment.COUNTER,
            new Buyer("Ana", "ana@example.org"),
            null,
            List.of(new OrderLine(sku(round), "coffee", 1, PRICE)),
            PRICE);
    return EventJson.MAPPER.writeValueAsBytes(
        new OrderCreated(order, 1, "ana", contents, Instant.EPOCH));
  }
}
