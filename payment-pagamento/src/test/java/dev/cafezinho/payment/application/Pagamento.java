package dev.cafezinho.payment.application;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.due.DueSettings;
import dev.cafezinho.eventlog.due.DueStreams;
import dev.cafezinho.eventlog.testing.StandingClock;
import dev.cafezinho.payment.ChargeDecider;
import dev.cafezinho.payment.ChargeFixtures;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.payment.store.ChargeStoreConfiguration;
import dev.cafezinho.service.Outage;
import dev.cafezinho.testkit.TestStore;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/** Pagamento without messages and threads: tests bring what it hears, and let time pass. */
final class Pagamento implements AutoCloseable {
  static final String ORDER = "o1";
  static final PaymentProperties PROPERTIES =
      new PaymentProperties(
          Provider.PSP,
          Duration.ofMinutes(15),
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          Duration.ofDays(1),
          Duration.ofSeconds(5),
          "",
          Duration.ofSeconds(2),
          Duration.ofSeconds(5));

  final MongoDatabase database = TestStore.newDatabase();
  final StandingClock clock = new StandingClock(ChargeFixtures.AT);
  final PaymentsInMemory payments;
  final Calls calls = new Calls();

  Pagamento() {
    this(true);
  }

  /**
   * @param endsByItself whether the payment system ends payments when their time is over; a bank
   *     does not
   */
  Pagamento(boolean endsByItself) {
    payments = new PaymentsInMemory(clock, endsByItself);
  }

  /** A process; there may be more, and each may be gone. */
  record Instance(ChargeStreams streams, DueStreams due, ChargeHandler charges) {
    /** Does what is due, and what becomes due by that; timers would do it. */
    void attend() {
      due.sweep();
      due.sweep();
    }

    void created() {
      charges.onOrderCreated(ChargeFixtures.created(ORDER), message("created"));
    }

    void deleted() {
      charges.onOrderDeleted(
          new OrderDeleted(ORDER, 7, "ana", DeletionReason.DELETED_BY_SHOPPER, ChargeFixtures.AT),
          message("deleted"));
    }

    void hears(Outcome outcome) {
      charges.onOutcome(
          ORDER,
          "bank-" + ORDER,
          ChargeFixtures.PRICE.amount(),
          null,
          outcome,
          ChargeFixtures.AT,
          message(outcome.name()));
    }

    private static Cause message(String id) {
      return new Cause(id, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }
  }

  Instance start() {
    var store = calls.to(database);
    var bank = calls.to(payments);
    var decider = new ChargeDecider(PROPERTIES.askTimes());
    var due =
        new DueStreams(
            store,
            ChargeStoreConfiguration.COLLECTION,
            new DueSettings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO),
            Outage::isBehind,
            clock,
            Runnable::run);
    var streams = new ChargeStoreConfiguration().chargeStreams(store, _ -> {}, due, decider, clock);
    due.attendedBy(new ChargeWorker(streams, decider, bank, PROPERTIES, clock));
    return new Instance(streams, due, new ChargeHandler(streams, bank, clock));
  }

  /** The types of what the others are told; it stays in the outbox, for nobody relays. */
  List<String> told() {
    Document charge = database.getCollection("charges").find(new Document("_id", ORDER)).first();
    return charge == null
        ? List.of()
        : charge.getList("outbox", Document.class).stream()
            .map(entry -> entry.getString("type"))
            .toList();
  }

  /** How many charges somebody still means to look at. */
  long deadlines() {
    return database
        .getCollection(ChargeStoreConfiguration.COLLECTION)
        .countDocuments(new Document("due", new Document("$exists", true)));
  }

  @Override
  public void close() {
    database.drop();
  }
}
