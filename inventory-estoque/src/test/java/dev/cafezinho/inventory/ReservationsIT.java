package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Buyer;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderContents;
import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.OrderLine;
import dev.cafezinho.embedded.EmbeddedStore;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReservationsIT {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final EmbeddedStore store = EmbeddedStore.inMemory();
  private static final MongoClient client = MongoClients.create(store.uri());

  private final MongoDatabase database =
      client.getDatabase("t" + UUID.randomUUID().toString().substring(0, 8));
  private final List<Outgoing> published = Collections.synchronizedList(new ArrayList<>());
  private final Products products = new Products(database);
  private final Reservations reservations = instance();

  /** A second one is a second process: it shares nothing but the store. */
  private Reservations instance() {
    EventLog<ReservationEvent> log =
        new EventLog<>(database, "reservations", ReservationLog.types(), published::addAll);
    return new Reservations(
        new CommandHandler<>(
            log, new ReservationDecider(), ReservationLog::publish, Clock.systemUTC()),
        new Stocks(database),
        Clock.systemUTC());
  }

  @BeforeEach
  void tenUnitsOfEach() {
    for (String sku : List.of("bolo", "cafe")) {
      products.add(new Product(sku, sku, "", "", Money.brl(500), 10, ""), 0);
    }
  }

  @Test
  void holdsAllLinesOrNone() {
    reservations.on(order("o-1", line("bolo", 2), line("cafe", 11)), message("m-1"));

    assertThat(types()).containsExactly("stock.refused.v1");
    assertThat(published.getFirst().data()).contains("\"missing\":[\"cafe\"]");
    assertThat(available("bolo")).isEqualTo(10);
  }

  @Test
  void countsAMessageOnce() {
    for (int time = 0; time < 3; time++) {
      reservations.on(order("o-1", line("bolo", 2)), message("m-1"));
    }
    assertThat(available("bolo")).isEqualTo(8);
    assertThat(types()).containsExactly("stock.reserved.v1");

    for (int time = 0; time < 3; time++) {
      reservations.on(deleted("o-1"), message("m-2"));
    }
    assertThat(available("bolo")).isEqualTo(10);
  }

  @Test
  void holdsNothingForAnOrderThatWasDeletedFirst() {
    reservations.on(deleted("o-1"), message("m-2"));
    reservations.on(order("o-1", line("bolo", 2)), message("m-1"));

    assertThat(available("bolo")).isEqualTo(10);
    assertThat(published).isEmpty();
  }

  @Test
  void refusesAnUnknownProduct() {
    reservations.on(order("o-1", line("pudim", 1)), message("m-1"));

    assertThat(types()).containsExactly("stock.refused.v1");
  }

  @RepeatedTest(10)
  void givesTenUnitsToTenOfTwoHundredShoppersOnTwoInstances() throws Exception {
    List<Reservations> instances = List.of(reservations, instance());
    List<Callable<Void>> orders = new ArrayList<>();
    IntStream.range(0, 200)
        .forEach(
            n ->
                orders.add(
                    () -> {
                      instances.get(n % 2).on(order("o-" + n, line("bolo", 1)), message("m-" + n));
                      return null;
                    }));
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(orders)) {
        done.get();
      }
    }

    assertThat(available("bolo")).isZero();
    assertThat(types().stream().filter("stock.reserved.v1"::equals)).hasSize(10);
    assertThat(types().stream().filter("stock.refused.v1"::equals)).hasSize(190);
  }

  @RepeatedTest(20)
  void losesNoUnitWhenCreationAndDeletionRace() throws Exception {
    Reservations other = instance();
    List<Callable<Void>> race = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      String id = "o-" + n;
      for (Reservations each : List.of(reservations, other)) {
        race.add(() -> run(() -> each.on(order(id, line("bolo", 1), line("cafe", 1)), message(id))));
        race.add(() -> run(() -> each.on(deleted(id), message(id + "-deleted"))));
      }
    }
    Collections.shuffle(race);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(race)) {
        done.get();
      }
    }

    assertThat(available("bolo")).isEqualTo(10);
    assertThat(available("cafe")).isEqualTo(10);
  }

  private static Void run(Runnable step) {
    step.run();
    return null;
  }

  private int available(String sku) {
    return products.find(sku).orElseThrow().available();
  }

  private List<String> types() {
    return published.stream().map(Outgoing::type).toList();
  }

  private static OrderLine line(String sku, int quantity) {
    return new OrderLine(sku, sku, quantity, Money.brl(500));
  }

  private static OrderCreated order(String id, OrderLine... lines) {
    OrderContents contents =
        new OrderContents(
            Fulfilment.COUNTER,
            new Buyer("Ana", "ana@example.com"),
            null,
            List.of(lines),
            Money.brl(500));
    return new OrderCreated(id, 1, "s-1", contents, NOW);
  }

  private static OrderDeleted deleted(String id) {
    return new OrderDeleted(id, 1, "s-1", DeletionReason.DELETED_BY_SHOPPER, NOW);
  }

  private static Cause message(String id) {
    return new Cause(id, Cause.request(null).traceparent());
  }
}
