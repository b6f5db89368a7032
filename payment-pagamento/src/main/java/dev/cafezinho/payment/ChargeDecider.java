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
import java.time.Instant;
import java.util.List;

/** The rules of a charge. */
final class ChargeDecider implements Decider<ChargeCommand, Charge, ChargeEvent> {
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
}
