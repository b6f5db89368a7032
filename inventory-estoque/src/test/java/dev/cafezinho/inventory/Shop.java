package dev.cafezinho.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.testing.StandingClock;
import dev.cafezinho.service.Deadlines;
import dev.cafezinho.service.Deadlines.Due;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Estoque without messages or clock: tests bring the messages and let time pass. After every single
 * write the stock must be conserved.
 */
final class Shop implements AutoCloseable {
  static final Duration SETTLE_AFTER = Duration.ofHours(1);

  final MongoDatabase database = TestStore.newDatabase();
  final StandingClock clock = new StandingClock(Orders.NOON);
  final Writes writes = new Writes(this::checkConservation);
  final ProductsInMemory stock;
  final Settlements settlements;
  final Reservations reservations;
  private final Map<String, Integer> initial = new TreeMap<>();

  Shop(Product... products) {
    stock = new ProductsInMemory(products);
    stock.all().forEach(product -> initial.put(product.sku(), product.available()));
    MongoDatabase watched = writes.to(database);
    settlements =
        new Settlements(new Deadlines(watched, "settlements", clock), SETTLE_AFTER, clock);
    reservations = with(writes.to(stock));
  }

  /** An instance that finds the products as given. */
  Reservations with(Products products) {
    return new Reservations(writes.to(database), products, _ -> {}, settlements, clock);
  }

  /** Nobody looks for what is due meanwhile. */
  void pass(Duration time) {
    clock.pass(time);
  }

  void look() {
    settlements.due().forEach(reservations::onDue);
  }

  void settle() {
    pass(SETTLE_AFTER);
    look();
  }

  List<Due> deadlines() {
    return database
        .getCollection("settlements")
        .find()
        .map(found -> new Due(found.getString("_id"), found.getDate("at").toInstant()))
        .into(new ArrayList<>());
  }

  Product product(String sku) {
    return stock.all().stream().filter(each -> each.sku().equals(sku)).findFirst().orElseThrow();
  }

  /** The types of what the others are told; it stays in the outbox, for nobody relays. */
  List<String> published(String order) {
    Document stream =
        database.getCollection("reservations").find(new Document("_id", order)).first();
    return stream == null
        ? List.of()
        : stream.getList("outbox", Document.class).stream()
            .map(entry -> entry.getString("type"))
            .toList();
  }

  @Override
  public void close() {
    database.drop();
  }

  private void checkConservation() {
    for (Product product : stock.all()) {
      int held = product.holds().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(product.available() + held + product.sold())
          .as("%s, after any write", product)
          .isEqualTo((long) initial.getOrDefault(product.sku(), 0));
    }
  }
}
