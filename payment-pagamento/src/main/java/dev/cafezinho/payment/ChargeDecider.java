package dev.cafezinho.payment;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.payment.ChargeCommand.CancelCharge;
import dev.cafezinho.payment.ChargeCommand.RecordOpening;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
import dev.cafezinho.payment.ChargeCommand.RequestCharge;
import dev.cafezinho.payment.ChargeEvent.ChargeApproved;
import dev.cafezinho.payment.ChargeEvent.ChargeCancelled;
import dev.cafezinho.payment.ChargeEvent.ChargeOpened;
import dev.cafezinho.payment.ChargeEvent.ChargeRefunded;
import dev.cafezinho.payment.ChargeEvent.ChargeRefused;
import dev.cafezinho.payment.ChargeEvent.ChargeRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a charge. */
final class ChargeDecider implements Decider<ChargeCommand, Charge, ChargeEvent> {
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Duration askAfter;

  /**
   * @param askAfter when to ask the payment system for the first time what became of a charge, in
   *     case its webhook got lost
   */
  ChargeDecider(Duration askAfter) {
    this.askAfter = askAfter;
  }

  @Override
  public Charge initial() {
    return Charge.UNKNOWN;
  }

  @Override
  public List<ChargeEvent> decide(ChargeCommand command, Charge charge) {
    return switch (command) {
      case RequestCharge(var request) ->
          charge.request() == null ? List.of(new ChargeRequested(request)) : List.of();
      case RecordOpening(var payment) ->
          charge.payment() == null ? List.of(new ChargeOpened(payment)) : List.of();
      case RecordOutcome(var outcome, var at) -> outcome(outcome, at, charge);
      case CancelCharge(var at) ->
          charge.cancelled() ? List.of() : List.of(new ChargeCancelled(at));
    };
  }

  private static List<ChargeEvent> outcome(Outcome outcome, Instant at, Charge charge) {
    return switch (outcome) {
      case AUTHORIZED -> charge.approved() ? List.of() : List.of(new ChargeApproved(at));
      case REFUSED -> refused(DeletionReason.PAYMENT_REFUSED, at, charge);
      case EXPIRED -> refused(DeletionReason.PAYMENT_EXPIRED, at, charge);
      case REFUNDED -> refunded(at, charge);
    };
  }

  /** What was paid is not refused any more: only a refund gives it back. */
  private static List<ChargeEvent> refused(DeletionReason reason, Instant at, Charge charge) {
    boolean settled = charge.approved() || charge.refused() != null;
    return settled ? List.of() : List.of(new ChargeRefused(reason, at));
  }

  private static List<ChargeEvent> refunded(Instant at, Charge charge) {
    return charge.refunded() ? List.of() : List.of(new ChargeRefunded(at));
  }

  @Override
  public Charge evolve(Charge charge, ChargeEvent event) {
    return switch (event) {
      case ChargeRequested(var request) -> charge.requested(request);
      case ChargeOpened(var payment) -> charge.opened(payment);
      case ChargeApproved _ -> charge.asApproved();
      case ChargeRefused(var reason, _) -> charge.refused(reason);
      case ChargeCancelled _ -> charge.asCancelled();
      case ChargeRefunded _ -> charge.asRefunded();
    };
  }

  /** At once for what the payment system is to be told; later for what it is only asked. */
  @Override
  public @Nullable Instant dueAt(Charge charge, Instant since) {
    return switch (charge.next()) {
      case DONE -> null;
      case OPEN, VOID, REFUND -> since;
      case AWAIT -> askAt(charge, since);
    };
  }

  /** When to do again what has not succeeded; null when there is nothing to do. */
  @Nullable Instant againAt(Charge charge, Instant now) {
    return switch (charge.next()) {
      case DONE -> null;
      case OPEN, VOID, REFUND -> now.plus(between(SHORTEST_WAIT, age(charge, now), LONGEST_WAIT));
      case AWAIT -> askAt(charge, now);
    };
  }

  /** Soon after the end of the time to pay, and before it now and then. */
  private Instant askAt(Charge charge, Instant now) {
    Instant next = now.plus(between(askAfter, age(charge, now), LONGEST_WAIT));
    OpenPayment payment = charge.payment();
    if (payment == null || !payment.expiresAt().isAfter(now)) {
      return next;
    }
    Instant end = payment.expiresAt().plus(SHORTEST_WAIT);
    return next.isBefore(end) ? next : end;
  }

  /** As long as the order has been known, so that waits double without being counted. */
  private static Duration age(Charge charge, Instant now) {
    ChargeRequest request = charge.request();
    return request == null ? LONGEST_WAIT : Duration.between(request.heardAt(), now);
  }

  private static Duration between(Duration least, Duration wanted, Duration most) {
    if (wanted.compareTo(least) < 0) {
      return least;
    }
    return wanted.compareTo(most) > 0 ? most : wanted;
  }
}
