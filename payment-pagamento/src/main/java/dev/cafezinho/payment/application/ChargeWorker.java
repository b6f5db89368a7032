package dev.cafezinho.payment.application;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.due.DueWork;
import dev.cafezinho.payment.Charge;
import dev.cafezinho.payment.Charge.Awaiting;
import dev.cafezinho.payment.Charge.Closed;
import dev.cafezinho.payment.Charge.DeletedUnseen;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Opened;
import dev.cafezinho.payment.Charge.Owed;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Requested;
import dev.cafezinho.payment.Charge.Unknown;
import dev.cafezinho.payment.Charge.Voiding;
import dev.cafezinho.payment.ChargeCommand;
import dev.cafezinho.payment.ChargeCommand.RecordOpening;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
import dev.cafezinho.payment.ChargeDecider;
import dev.cafezinho.payment.ChargeRequest;
import dev.cafezinho.payment.Outcome;
import dev.cafezinho.service.Outage;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is next for a charge in the payment system when it is due, and does it again until it
 * is done. What was asked for is never taken for what has happened: the payment system is asked for
 * the outcome. So a charge has not expired because our clock says so, but when the payment system
 * has been told to take no money for it and says that it took none.
 */
public final class ChargeWorker implements DueWork {
  private static final Logger log = LoggerFactory.getLogger(ChargeWorker.class);

  private final ChargeStreams streams;
  private final ChargeDecider decider;
  private final PaymentSystem payments;
  private final PaymentProperties properties;
  private final Clock clock;

  public ChargeWorker(
      ChargeStreams streams,
      ChargeDecider decider,
      PaymentSystem payments,
      PaymentProperties properties,
      Clock clock) {
    this.streams = streams;
    this.decider = decider;
    this.payments = payments;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> attend(String orderId, boolean isOwn) {
    Charge charge = isOwn ? streams.recall(orderId) : streams.load(orderId);
    if (isOwn && mayHaveMovedOn(charge)) {
      charge = streams.load(orderId);
    }
    return Optional.ofNullable(attend(orderId, charge));
  }

  /** Another instance may have got the webhook, and no call is to be made in vain. */
  private static boolean mayHaveMovedOn(Charge remembered) {
    return switch (remembered) {
      case Requested _, Voiding _, Owed _ -> false;
      case Unknown _, DeletedUnseen _, Dropped _, GivenUp _ -> true;
      case Awaiting _, Closed _, Paid _, Refunded _ -> true;
    };
  }

  /** Returns when to look again if nothing was recorded; null for never. */
  private @Nullable Instant attend(String orderId, Charge charge) {
    try {
      Charge after = step(orderId, charge);
      return after.equals(charge)
          ? decider.againAt(charge, clock.instant())
          : decider.dueAt(after, clock.instant());
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      log.warn("The charge of order {} is tried again later: {}", orderId, e.toString());
      return decider.againAt(charge, clock.instant());
    }
  }

  private Charge step(String orderId, Charge charge) {
    return switch (charge) {
      case Requested(var request) -> open(orderId, request);
      case Awaiting awaiting -> await(orderId, awaiting);
      case Voiding voiding -> close(orderId, voiding);
      case Closed closed -> ask(orderId, closed);
      case Owed owed -> giveBack(orderId, owed);
      case Unknown _, DeletedUnseen _, Dropped _, GivenUp _, Paid _, Refunded _ -> charge;
    };
  }

  /** Nobody can pay what could not be opened in time, and its goods are for others. */
  private Charge open(String orderId, ChargeRequest request) {
    Instant end = request.heardAt().plus(properties.expiresIn(request.contents().fulfilment()));
    Instant now = clock.instant();
    return record(
        orderId,
        now.isAfter(end)
            ? new RecordOutcome(Outcome.EXPIRED, now)
            : new RecordOpening(payments.open(request)));
  }

  private Charge await(String orderId, Awaiting charge) {
    Instant now = clock.instant();
    if (charge.payment().isPastExpiry(now)) {
      return close(orderId, charge);
    }
    boolean isTimeToAsk = !now.isBefore(charge.request().heardAt().plus(properties.askAfter()));
    return isTimeToAsk ? ask(orderId, charge) : charge;
  }

  private Charge close(String orderId, Opened charge) {
    payments.refuse(charge.payment(), charge.request().amount().amount());
    return ask(orderId, charge);
  }

  private Charge giveBack(String orderId, Owed charge) {
    payments.refund(charge.payment(), charge.request().amount().amount());
    return ask(orderId, charge);
  }

  private Charge ask(String orderId, Opened charge) {
    return payments
        .outcome(charge.payment())
        .map(outcome -> record(orderId, new RecordOutcome(outcome, clock.instant())))
        .orElse(charge);
  }

  private Charge record(String orderId, ChargeCommand command) {
    return streams.record(orderId, command, Cause.itself());
  }
}
