package dev.cafezinho.payment;

import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.eventlog.due.DueWork;
import dev.cafezinho.payment.Charge.Step;
import dev.cafezinho.payment.ChargeCommand.RecordOpening;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
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
 * the outcome.
 */
final class ChargeWorker implements DueWork {
  private static final Logger log = LoggerFactory.getLogger(ChargeWorker.class);

  private final ChargeStreams streams;
  private final ChargeDecider decider;
  private final PaymentSystem payments;
  private final PaymentSettings settings;
  private final Clock clock;

  ChargeWorker(
      ChargeStreams streams,
      ChargeDecider decider,
      PaymentSystem payments,
      PaymentSettings settings,
      Clock clock) {
    this.streams = streams;
    this.decider = decider;
    this.payments = payments;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> attend(String orderId, boolean isOwn) {
    Charge charge = isOwn ? streams.recall(orderId) : streams.load(orderId);
    if (isOwn && mayHaveMovedOn(charge.next())) {
      charge = streams.load(orderId);
    }
    return Optional.ofNullable(attend(orderId, charge));
  }

  /** Another instance may have got the webhook, and no call is to be made in vain. */
  private static boolean mayHaveMovedOn(Step remembered) {
    return remembered == Step.DONE || remembered == Step.AWAIT;
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
    ChargeRequest request = charge.request();
    OpenPayment payment = charge.payment();
    if (request == null) {
      return charge;
    }
    if (payment == null) {
      return charge.next() == Step.OPEN ? open(orderId, request) : charge;
    }
    return switch (charge.next()) {
      case OPEN, DONE -> charge;
      case AWAIT -> isTimeToAsk(request) ? ask(orderId, charge, payment) : charge;
      case VOID -> {
        payments.refuse(payment, request.amount().amount());
        yield ask(orderId, charge, payment);
      }
      case REFUND -> {
        payments.refund(payment, request.amount().amount());
        yield ask(orderId, charge, payment);
      }
    };
  }

  /** Nobody can pay what could not be opened in time, and its goods are for others. */
  private Charge open(String orderId, ChargeRequest request) {
    Instant end = request.heardAt().plus(settings.expiresIn(request.contents().fulfilment()));
    Instant now = clock.instant();
    return record(
        orderId,
        now.isAfter(end)
            ? new RecordOutcome(Outcome.EXPIRED, now)
            : new RecordOpening(payments.open(request)));
  }

  private Charge ask(String orderId, Charge charge, OpenPayment payment) {
    return payments
        .outcome(payment)
        .map(outcome -> record(orderId, new RecordOutcome(outcome, clock.instant())))
        .orElse(charge);
  }

  private Charge record(String orderId, ChargeCommand command) {
    return streams.record(orderId, command, Cause.itself());
  }

  private boolean isTimeToAsk(ChargeRequest request) {
    return !clock.instant().isBefore(request.heardAt().plus(settings.askAfter()));
  }
}
