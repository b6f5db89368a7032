package dev.cafezinho.payment;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.Outbox;
import dev.cafezinho.service.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The charges' streams, and when to look at those again that are not done. */
@Component
class Ledger {
  /** How long somebody who has just recorded something has for what follows from it. */
  private static final Duration AT_WORK = Duration.ofSeconds(10);

  private final EventLog<ChargeEvent> log;
  private final CommandHandler<ChargeCommand, Charge, ChargeEvent> handler;
  private final Deadlines open;
  private final Clock clock;

  Ledger(MongoDatabase database, Outbox outbox, Clock clock) {
    this.log = new EventLog<>(database, "charges", ChargeEvent.types(), outbox);
    this.handler = new CommandHandler<>(log, new ChargeDecider(), ChargePublications::of, clock);
    this.open = new Deadlines(database, "open_charges", clock);
    this.clock = clock;
  }

  Charge load(String orderId) {
    return handler.load(orderId);
  }

  /**
   * Records, with a deadline set before, and once more after: somebody who saw the charge done
   * before this may have cleared it in between.
   */
  Charge record(String orderId, ChargeCommand command, Cause cause) {
    lookAgainIn(orderId, AT_WORK);
    Charge charge = handler.handle(orderId, command, cause);
    if (charge.next() == Charge.Step.DONE) {
      done(orderId);
    } else {
      lookAgainIn(orderId, AT_WORK);
    }
    return charge;
  }

  void lookAgainIn(String orderId, Duration delay) {
    open.set(orderId, clock.instant().plus(delay));
  }

  /** Forgets the deadline, unless something has happened meanwhile. */
  void done(String orderId) {
    open.clear(orderId);
    if (load(orderId).next() != Charge.Step.DONE) {
      lookAgainIn(orderId, Duration.ZERO);
    }
  }

  List<String> due() {
    return open.due().stream().map(Deadlines.Due::id).toList();
  }
}
