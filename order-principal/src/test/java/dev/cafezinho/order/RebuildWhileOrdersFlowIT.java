package dev.cafezinho.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.order.application.OrderHandler;
import dev.cafezinho.order.listing.PlacedOrder;
import dev.cafezinho.order.listing.RebuildReport;
import dev.cafezinho.order.listing.Rebuilds;
import dev.cafezinho.order.listing.ShopperOrders;
import dev.cafezinho.order.view.OrderView;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator has the read model rebuilt while shoppers place and delete orders. */
@PrincipalTest
@Import(TwoProducts.class)
@EnableTestBinder
class RebuildWhileOrdersFlowIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int THREADS = 4;
  private static final int ROUNDS = 5;
  private static final int ORDERS_BEFORE = 700;
  private static final int SHOPPERS_PER_THREAD = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger placed = new AtomicInteger();

  @Autowired private OrderHandler orders;
  @Autowired private Shoppers shoppers;
  @Autowired private ShopperOrders shopperOrders;
  @Autowired private Rebuilds rebuilds;
  @Autowired private MongoDatabase database;
  @LocalServerPort private int port;

  @Test
  void losesAndRepeatsNoOrder() throws Exception {
    long ordersOfOtherTests = rebuilds.contents().orders();
    AtomicBoolean open = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> shopping = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        shopping.add(threads.submit(() -> shopWhile(open)));
      }
      try {
        await().atMost(Duration.ofMinutes(1)).until(() -> placed.get() >= ORDERS_BEFORE);
        for (int round = 0; round < ROUNDS; round++) {
          int before = placed.get();
          RebuildReport report = rebuild();
          assertThat(report.examples()).as(report.toString()).isEmpty();
          assertThat(report.failure()).isNull();
          assertThat(placed.get()).as("orders flow meanwhile").isGreaterThan(before);
        }
      } finally {
        open.set(false);
      }
      for (Future<?> done : shopping) {
        done.get();
      }
    }

    String checksum = rebuilds.contents().checksum();
    assertThat(rebuilds.contents().orders()).isEqualTo(ordersOfOtherTests + placed.get());
    acknowledged.forEach(
        (shopper, ids) -> {
          List<OrderView> listed = shoppers.page(shopper);
          assertThat(listed).extracting(OrderView::id).isEqualTo(ids.reversed());
          assertThat(listed)
              .extracting(OrderView::placedAt)
              .isSortedAccordingTo(Comparator.reverseOrder());
        });
    rebuild();
    assertThat(rebuilds.contents().checksum()).isEqualTo(checksum);
  }

  @Test
  void mendsADamagedReadModelAndSaysWhatWasWrong() throws Exception {
    String shopper = UUID.randomUUID().toString();
    String lost = place(shopper);
    String kept = place(shopper);
    Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
    PlacedOrder stranger = new PlacedOrder(UUID.randomUUID().toString(), shopper, longAgo);
    shopperOrders.add(stranger);
    Document entry = new Document("_id", new Document("$regex", lost));
    assertThat(entries().deleteOne(entry).getDeletedCount()).isOne();
    assertThat(shoppers.listed(shopper)).containsExactly(kept);

    RebuildReport report = rebuild();

    assertThat(report.missing()).isOne();
    assertThat(report.superfluous()).isOne();
    assertThat(report.examples().toString()).contains(lost, stranger.id());
    assertThat(shoppers.listed(shopper)).containsExactly(kept, lost);
  }

  @Test
  void isRunByOperators() throws Exception {
    assertThat(send("GET", "", "ana").statusCode()).isEqualTo(403);
    assertThat(send("POST", "/shopper_orders", "ana").statusCode()).isEqualTo(403);
    assertThat(send("POST", "/carts", "operator").statusCode()).isEqualTo(404);
    String shopper = UUID.randomUUID().toString();
    place(shopper);

    HttpResponse<String> started = send("POST", "/shopper_orders", "operator");

    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    String progress = JSON.readTree(started.body()).at("/progress").asString();
    assertThat(progress).isEqualTo("/actuator/readmodels/shopper_orders");
    await().until(() -> rebuild(progress).has("last") && !rebuild(progress).has("running"));
    assertThat(rebuild(progress).at("/last/examples")).isEmpty();
    JsonNode model = JSON.readTree(send("GET", "", "operator").body()).get(0);
    assertThat(model.at("/name").asString()).isEqualTo("shopper_orders");
    assertThat(model.at("/checksum").asString()).isEqualTo(rebuilds.contents().checksum());
    assertThat(model.at("/lastRebuild")).isEqualTo(rebuild(progress).at("/last"));
  }

  private void shopWhile(AtomicBoolean open) {
    List<String> shoppers = new ArrayList<>();
    for (int n = 0; n < SHOPPERS_PER_THREAD; n++) {
      shoppers.add(UUID.randomUUID().toString());
    }
    while (open.get()) {
      String shopper = shoppers.get(ThreadLocalRandom.current().nextInt(SHOPPERS_PER_THREAD));
      String order = place(shopper);
      acknowledged.computeIfAbsent(shopper, _ -> new ArrayList<>()).add(order);
      placed.incrementAndGet();
      if (ThreadLocalRandom.current().nextInt(3) == 0) {
        orders.delete(order, Cause.request(null));
      }
    }
  }

  private String place(String shopper) {
    shoppers.put(shopper, "espresso");
    return shoppers.place(shopper, UUID.randomUUID().toString());
  }

  private RebuildReport rebuild() {
    assertThat(rebuilds.start()).isTrue();
    await().atMost(Duration.ofMinutes(1)).until(() -> rebuilds.state().running() == null);
    return Objects.requireNonNull(rebuilds.state().last());
  }

  private MongoCollection<Document> entries() {
    return database.getCollection("shopper_order_entries");
  }

  private JsonNode rebuild(String progress) throws Exception {
    String path = progress.substring("/actuator/readmodels".length());
    return JSON.readTree(send("GET", path, "operator").body());
  }

  private HttpResponse<String> send(String method, String path, String bearer) throws Exception {
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/actuator/readmodels" + path))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
