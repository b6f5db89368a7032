package dev.cafezinho.shipping;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.eventlog.due.DueSettings;
import dev.cafezinho.eventlog.due.DueStreams;
import dev.cafezinho.eventlog.testing.Crashes;
import dev.cafezinho.eventlog.testing.StandingClock;
import dev.cafezinho.service.Outage;
import dev.cafezinho.shipping.application.DeliveryHandler;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.bson.Document;

/** Entrega without messages or clock: tests bring the facts and let time pass. */
final class Shop {
  private static final String DELIVERIES = "deliveries";
  static final Duration DELAY = Duration.ofSeconds(10);
  static final Duration TIMEOUT = Duration.ofMinutes(15);

  final MongoDatabase database;
  final Crashes crashes = new Crashes();
  final List<Outgoing> published = new CopyOnWriteArrayList<>();
  final DueStreams due;
  final DeliveryHandler deliveries;
  private final AtomicLong numbers = new AtomicLong();
  private final StandingClock clock = new StandingClock(Examples.NOON);
  private final Fulfilment fulfilment;

  /** Of an order to be delivered, by itself. */
  Shop(Duration delay) {
    this(delay, Fulfilment.DELIVERY, false);
  }

  Shop(Duration delay, Fulfilment fulfilment, boolean byStaff) {
    this(TestStore.newDatabase(), delay, fulfilment, byStaff);
  }

  /** Another instance on the same store, which remembers nothing. */
  Shop(Shop died) {
    this(died.database, DELAY, died.fulfilment, false);
  }

  private Shop(MongoDatabase database, Duration delay, Fulfilment fulfilment, boolean byStaff) {
    this.database = database;
    this.fulfilment = fulfilment;
    MongoDatabase watched = crashes.watch(database);
    due =
        new DueStreams(
            watched,
            DELIVERIES,
            new DueSettings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO),
            Outage::isBehind,
            clock,
            Runnable::run);
    deliveries =
        new DeliveryHandler(
            new EventLog<>(watched, DELIVERIES, DeliveryEvent.TYPES, published::addAll),
            new DeliveryDecider(delay, TIMEOUT, byStaff),
            numbers::incrementAndGet,
            due,
            clock);
    due.attendedBy(deliveries::attend);
  }

  /** What the payment, the stock, the shopper and the staff say, each in a message of its own. */
  enum Fact {
    PAID,
    RESERVED,
    REFUSED,
    UNWANTED,
    CANCELLED,
    CLAIMED,
    CLAIMED_BY_ANOTHER,
    READY,
    PICKED_UP,
    SENT,
    DELETED
  }

  void tell(Fact fact, String order) {
    var message = Examples.message(order + fact);
    var request = Cause.request(null);
    switch (fact) {
      case PAID -> deliveries.onPaymentApproved(Examples.paid(order, fulfilment), message);
      case RESERVED -> deliveries.onStockReserved(Examples.reserved(order), message);
      case REFUSED -> deliveries.onStockRefused(Examples.stockRefused(order), message);
      case CANCELLED -> deliveries.cancel(order, "Acabou o café", "Rita", request);
      case CLAIMED -> tried(() -> deliveries.claim(order, "Rita", request));
      case CLAIMED_BY_ANOTHER -> tried(() -> deliveries.claim(order, "Davi", request));
      case READY -> tried(() -> deliveries.makeReady(order, "Rita", request));
      case PICKED_UP -> tried(() -> deliveries.handOver(order, "Rita", request));
      case SENT -> tried(() -> deliveries.send(order, "Rita", request));
      case UNWANTED -> deliveries.onDeletionRequested(Examples.deletionRequested(order), message);
      case DELETED -> deliveries.onOrderDeleted(Examples.deleted(order), message);
    }
  }

  /** A step that comes too early, too late or again is refused, and changes nothing. */
  private static void tried(Supplier<Delivery> step) {
    try {
      var _ = step.get();
    } catch (NotInState _) {
      // the staff see how it is, and go on from there
    }
  }

  void pass(Duration time) {
    clock.pass(time);
    look();
  }

  /** The types of what the others are told; it stays in the outbox, for nobody relays. */
  List<String> told(String order) {
    Document stream = database.getCollection(DELIVERIES).find(new Document("_id", order)).first();
    return stream == null
        ? List.of()
        : stream.getList("outbox", Document.class).stream()
            .map(entry -> entry.getString("type"))
            .toList();
  }

  /** The statuses that the others are told of the preparation. */
  List<String> preparations(String order) {
    return published.stream()
        .filter(told -> told.subject().equals(order))
        .filter(told -> told.type().equals(Publication.PREPARATION_UPDATED.type()))
        .map(told -> EventJson.MAPPER.readTree(told.data()).path("status").asString())
        .toList();
  }

  /** How many orders somebody still means to look at. */
  long deadlines() {
    return database
        .getCollection(DELIVERIES)
        .countDocuments(new Document("due", new Document("$exists", true)));
  }

  void look() {
    due.sweep();
  }
}
