package dev.cafezinho.shipping;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.eventlog.Outgoing;
import dev.cafezinho.service.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Entrega without messages or clock: tests bring the facts and let time pass. */
final class Shop {
  static final Duration DELAY = Duration.ofSeconds(10);

  final MongoDatabase database = TestStore.emptyDatabase();
  final List<Outgoing> published = new CopyOnWriteArrayList<>();
  final Deadlines due;
  final Deliveries deliveries;
  private final AtomicLong numbers = new AtomicLong();
  private final StandingClock clock = new StandingClock();

  Shop(Duration delay) {
    due = new Deadlines(database, "due", clock);
    deliveries =
        new Deliveries(database, published::addAll, numbers::incrementAndGet, due, delay, clock);
  }

  /** What the payment, the stock and the shopper say, each in a message of its own. */
  enum Fact {
    PAID,
    RESERVED,
    UNWANTED,
    DELETED
  }

  void tell(Fact fact, String order) {
    var message = Examples.message(order + fact);
    switch (fact) {
      case PAID -> deliveries.onPaymentApproved(Examples.paid(order, Fulfilment.DELIVERY), message);
      case RESERVED -> deliveries.onStockReserved(Examples.reserved(order), message);
      case UNWANTED -> deliveries.onDeletionRequested(Examples.deletionRequested(order), message);
      case DELETED -> deliveries.onOrderDeleted(Examples.deleted(order), message);
    }
  }

  void pass(Duration time) {
    clock.now = clock.now.plus(time);
    due.due().forEach(found -> deliveries.onDue(found.id()));
  }

  private static final class StandingClock extends Clock {
    private Instant now = Examples.NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
