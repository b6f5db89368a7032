package dev.cafezinho.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.standalone.Service;
import dev.cafezinho.standalone.Shop;
import dev.cafezinho.system.Commands.Moment;
import dev.cafezinho.testkit.TestBroker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What one order may cost the store and the broker: two lines, placed, paid and shipped, while the
 * shopper follows it on the stream. Counts do not depend on the machine. The shop is one of its
 * own, because what other tests have left is work, too.
 */
class OrderBudgetIT {
  // 57, 35, 5 and 1.6 when this was written; a few more when less falls together
  private static final int COMMANDS = 70;
  private static final int WRITES = 45;
  private static final int PUBLISHED = 6;
  private static final double IDLE_PER_SECOND = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration IDLE = Duration.ofSeconds(20);

  private final ShopServers servers = new ShopServers();
  private final Shop shop;
  private final Set<String> databases;
  private final Connection connection;
  private final Channel channel;
  private final Bank bank = new Bank();
  private final String published;

  OrderBudgetIT(@TempDir Path data) throws IOException {
    shop = Shop.start(OpenShop.arguments(data, servers));
    databases = Arrays.stream(Service.values()).map(servers::database).collect(toSet());
    connection = TestBroker.connect(shop.rabbit());
    channel = connection.createChannel();
    published = channel.queueDeclare().getQueue();
    for (var publication : Publication.values()) {
      channel.queueBind(published, publication.topic(), "#");
    }
  }

  @AfterEach
  void close() throws IOException {
    bank.close();
    connection.close();
    shop.close();
  }

  @Test
  void oneOrderStaysWithinItsBudget() throws Exception {
    ships();
    quiet();
    var idle = idle();
    channel.queuePurge(published);

    var begin = Moment.now(databases);
    ships();
    quiet();
    var order = Commands.between(begin, Moment.now(databases)).without(idle);

    var messages = channel.messageCount(published);
    System.out.printf("An order's commands:%n%s%d events published%n", order.table(), messages);
    System.out.printf("An idle shop: %.1f commands a second%n%s", idle.perSecond(), idle.table());
    assertThat(order.total()).as("commands").isLessThanOrEqualTo(COMMANDS);
    assertThat(order.writes()).as("writes").isLessThanOrEqualTo(WRITES);
    assertThat(messages).as("events published").isLessThanOrEqualTo(PUBLISHED);
    assertThat(idle.perSecond()).as("an idle shop").isLessThanOrEqualTo(IDLE_PER_SECOND);
  }

  private void ships() throws Exception {
    try (var shopper = new Shopper(shop.url(Service.STOREFRONT));
        var live = LiveStream.open(shopper)) {
      shopper.get("/api/products").isOk();
      shopper.wants("cafe-espresso", 1);
      shopper.wants("pao-de-queijo", 1);
      var id = shopper.order();
      shopper.order(id);
      bank.pay(URI.create(awaitTold(live, id, "AWAITING_PAYMENT").path("pageUrl").asString()));
      awaitTold(live, id, "SHIPPED");
    }
  }

  private static JsonNode awaitTold(LiveStream live, String id, String status) {
    return await()
        .atMost(PATIENCE)
        .until(() -> told(live, id, status), events -> !events.isEmpty())
        .getFirst();
  }

  private static List<JsonNode> told(LiveStream live, String id, String status) {
    return live.events().stream()
        .filter(event -> event.tells(id, status))
        .map(LiveStream.Event::data)
        .toList();
  }

  /** Until nothing is written any more. */
  private void quiet() {
    var last = new AtomicInteger(-1);
    await()
        .atMost(PATIENCE)
        .during(QUIET)
        .until(() -> Moment.now(databases).writes(), now -> last.getAndSet(now) == now);
  }

  private Commands idle() {
    var begin = Moment.now(databases);
    await().pollDelay(IDLE).atMost(IDLE.plus(PATIENCE)).until(() -> true);
    return Commands.between(begin, Moment.now(databases));
  }
}
