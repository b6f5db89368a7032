package dev.cafezinho.payment.application;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.CommandHandler;
import dev.cafezinho.payment.Charge;
import dev.cafezinho.payment.ChargeCommand;
import dev.cafezinho.payment.ChargeEvent;

/** The charges' streams, by order. */
public final class ChargeStreams {
  private final CommandHandler<ChargeCommand, Charge, ChargeEvent> handler;

  public ChargeStreams(CommandHandler<ChargeCommand, Charge, ChargeEvent> handler) {
    this.handler = handler;
  }

  public Charge load(String orderId) {
    return handler.load(orderId);
  }

  /** As it was last seen here, which may be out of date. */
  Charge recall(String orderId) {
    return handler.state(handler.recall(orderId));
  }

  /** For what most often is the first that is heard of an order. */
  Charge begin(String orderId, ChargeCommand command, Cause cause) {
    return handler.begin(orderId, command, cause);
  }

  Charge record(String orderId, ChargeCommand command, Cause cause) {
    return handler.handle(orderId, command, cause);
  }
}
