package dev.cafezinho.inventory.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.testing.Crashes;
import dev.cafezinho.eventlog.testing.StandingClock;
import dev.cafezinho.inventory.Mark;
import dev.cafezinho.inventory.Orders;
import dev.cafezinho.inventory.Product;
import dev.cafezinho.inventory.Reservation;
import dev.cafezinho.inventory.ReservationDecider;
import dev.cafezinho.inventory.ReservationEvent;
import dev.cafezinho.inventory.application.MarkSweep;
import dev.cafezinho.inventory.application.ReservationHandler;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Estoque without messages or clock: tests bring the messages and let time pass. After every single
 * write the stock must be conserved.
 */
final class Shop implements AutoCloseable {
  static final Duration SWEEP_AGE = Duration.ofMinutes(2);

  final MongoDatabase database = TestStore.newDatabase();
  final StandingClock clock = new StandingClock(Orders.NOON);
  final Crashes writes = new Crashes(this::checkConservation);
  final MongoProducts products = new MongoProducts(database, _ -> {});
  private final EventLog<ReservationEvent> streams =
      new EventLog<>(database, "reservations", ReservationEvent.TYPES, _ -> {});
  private final ReservationDecider decider = new ReservationDecider();
  private final Map<String, Integer> initial = new TreeMap<>();

  /** A process, with what it has in memory. */
  record Instance(ReservationHandler reservations, MarkSweep sweep) {}

  Shop(Product... stock) {
    for (Product product : stock) {
      products.addIfAbsent(product);
      initial.put(product.sku(), product.available());
    }
  }

  Instance start() {
    return start(SWEEP_AGE);
  }

  Instance start(Duration sweepAge) {
    var stock = new MongoProducts(writes.watch(database), _ -> {});
    var reservations =
        StoreConfiguration.reservationsIn(writes.watch(database), stock, _ -> {}, clock);
    return new Instance(reservations, new MarkSweep(stock, reservations, sweepAge, clock));
  }

  Product product(String sku) {
    return products.find(sku).orElseThrow();
  }

  Collection<Product> stock() {
    return initial.keySet().stream().map(this::product).toList();
  }

  Map<String, Reservation> reservations() {
    Map<String, Reservation> all = new HashMap<>();
    streams
        .after("", 1_000)
        .forEach(
            stream -> all.put(stream.id(), decider.evolve(decider.initial(), stream.events())));
    return all;
  }

  Reservation reservation(String order) {
    return reservations().getOrDefault(order, new Reservation.Unknown());
  }

  /** How many units of the product the orders have bought and not given back. */
  int sold(String sku) {
    return reservations().values().stream()
        .filter(Reservation::ownsUnits)
        .mapToInt(reservation -> units(reservation.bought(), sku))
        .sum();
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

  /**
   * Every unit is at one of four places: it is available, in a hold that no reservation has
   * recorded, with an order that owns it, or in a return that a reservation has recorded.
   */
  private void checkConservation() {
    Map<String, Reservation> reservations = reservations();
    for (Product product : stock()) {
      int units = product.available();
      for (var held : product.holds().entrySet()) {
        var reservation = reservations.getOrDefault(held.getKey(), new Reservation.Unknown());
        units += reservation.bought().contains(held.getValue()) ? 0 : held.getValue().quantity();
      }
      for (var reservation : reservations.entrySet()) {
        units += owned(product, reservation.getKey(), reservation.getValue());
      }
      assertThat(units)
          .as("%s with %s, after any write", product, reservations)
          .isEqualTo(initial.get(product.sku()));
    }
  }

  private static int owned(Product product, String order, Reservation reservation) {
    var returned = product.returns().get(order);
    return switch (reservation) {
      case Reservation.Confirmed(_, var holds) -> units(holds, product.sku());
      case Reservation.Settled(var holds) -> units(holds, product.sku());
      // the first edition wrote a return in the write that gave back
      case Reservation.ReleasedLate(var holds) ->
          returned != null && returned.attempt().equals(order) ? 0 : units(holds, product.sku());
      case Reservation.Released(_, _, var returns) ->
          returned != null && returns.contains(returned) ? returned.quantity() : 0;
      case Reservation.Unknown _, Reservation.Started _, Reservation.Refused _ -> 0;
    };
  }

  private static int units(List<? extends Mark> marks, String sku) {
    return marks.stream().filter(mark -> mark.sku().equals(sku)).mapToInt(Mark::quantity).sum();
  }
}
