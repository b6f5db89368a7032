package dev.cafezinho.shipping;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.eventlog.Cause;
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
import org.bson.Document;

/** Entrega without messages or clock: tests bring the facts and let time pass. */
final class Shop {
  private static final String DELIVERIES = "deliveries";
  static final Duration DELAY = Duration.ofSeconds(10);

  final MongoDatabase database = TestStore.newDatabase();
  final Crashes crashes = new Crashes();
  final List<Outgoing> published = new CopyOnWriteArrayList<>();
  final DueStreams due;
  final DeliveryHandler deliveries;
  private final AtomicLong numbers = new AtomicLong();
  private final StandingClock clock = new StandingClock(Examples.NOON);

  Shop(Duration delay) {
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
            new DeliveryDecider(delay),
            numbers::incrementAndGet,
            due,
            clock);
    due.attendedBy(deliveries::ship);
  }

  /** What the payment, the stock, the shopper and the staff say, each in a message of its own. */
  enum Fact {
    PAID,
    RESERVED,
    REFUSED,
    UNWANTED,
    CANCELLED,
    DELETED
  }

  void tell(Fact fact, String order) {
    var message = Examples.message(order + fact);
    switch (fact) {
      case PAID -> deliveries.onPaymentApproved(Examples.paid(order, Fulfilment.DELIVERY), message);
      case RESERVED -> deliveries.onStockReserved(Examples.reserved(order), message);
      case REFUSED -> deliveries.onStockRefused(Examples.stockRefused(order), message);
      case CANCELLED -> deliveries.cancel(order, Cause.request(null));
      case UNWANTED -> deliveries.onDeletionRequested(Examples.deletionRequested(order), message);
      case DELETED -> deliveries.onOrderDeleted(Examples.deleted(order), message);
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
