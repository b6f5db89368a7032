package dev.cafezinho.payment;

import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.eventlog.Deadlines;
import dev.cafezinho.eventlog.EventLog;
import dev.cafezinho.eventlog.OutboxPublisher;
import java.time.Clock;

/** The charges' streams. */
final class ChargeStreams {
  static final String COLLECTION = "charges";

  private final CommandHandler<ChargeCommand, Charge, ChargeEvent> handler;

  ChargeStreams(
      MongoDatabase database,
      OutboxPublisher publisher,
      Deadlines deadlines,
      ChargeDecider decider,
      Clock clock) {
    var log = new EventLog<>(database, COLLECTION, ChargeEvent.types(), publisher);
    this.handler = new CommandHandler<>(log, decider, ChargeProcess::publish, deadlines, clock);
  }

  Charge load(String orderId) {
    return handler.load(orderId);
  }

  /** As it was last seen here, which may be out of date. */
  Charge recall(String orderId) {
    return handler.state(handler.recall(orderId));
  }

  Charge record(String orderId, ChargeCommand command, Cause cause) {
    return handler.handle(orderId, command, cause);
  }
}
