package dev.cafezinho.payment;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.TillPayment;
import dev.cafezinho.eventlog.Decider;
import dev.cafezinho.payment.Charge.Awaiting;
import dev.cafezinho.payment.Charge.Closed;
import dev.cafezinho.payment.Charge.DeletedUnseen;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Opened;
import dev.cafezinho.payment.Charge.Owed;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Refused;
import dev.cafezinho.payment.Charge.Requested;
import dev.cafezinho.payment.Charge.Unknown;
import dev.cafezinho.payment.Charge.Voided;
import dev.cafezinho.payment.Charge.Voiding;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a charge. What comes twice, or too late to make a difference, yields nothing; what
 * was refused is never approved any more, and money that comes for it goes back.
 */
public final class ChargeDecider implements Decider<ChargeCommand, Charge, ChargeEvent> {
  private final AskTimes askTimes;

  public ChargeDecider(AskTimes askTimes) {
    this.askTimes = askTimes;
  }

  @Override
  public Charge initial() {
    return new Unknown();
  }

  @Override
  public List<ChargeEvent> decide(ChargeCommand command, Charge charge) {
    return switch (command) {
      case RequestCharge(var request) ->
          switch (charge) {
            case Unknown _ -> requested(request, false);
            case DeletedUnseen _ -> requested(request, true);
            case Requested _, Dropped _, GivenUp _, Opened _ -> List.of();
          };
      case RecordOpening(var payment) ->
          switch (charge) {
            case Requested _, Dropped _ -> List.of(new ChargeOpened(payment));
            case Unknown _, DeletedUnseen _, GivenUp _, Opened _ -> List.of();
          };
      case RecordOutcome(var outcome, var at) ->
          switch (outcome) {
            case AUTHORIZED -> authorized(at, charge);
            case REFUSED -> refused(DeletionReason.PAYMENT_REFUSED, at, charge);
            case EXPIRED -> refused(DeletionReason.PAYMENT_EXPIRED, at, charge);
            case REFUNDED -> refunded(at, charge);
          };
      case CancelCharge(var at) ->
          switch (charge) {
            case Paid paid when paid.request().paid() != null ->
                List.of(new ChargeCancelled(at), new ChargeRefunded(at));
            case Unknown _, Requested _, Awaiting _, Refused _, Paid _ ->
                List.of(new ChargeCancelled(at));
            case DeletedUnseen _, Dropped _, GivenUp _ -> List.of();
            case Voiding _, Voided _, Owed _, Refunded _ -> List.of();
          };
    };
  }

  /** What was paid at the till is paid, and goes back there. */
  private static List<ChargeEvent> requested(ChargeRequest request, boolean isDeleted) {
    TillPayment paid = request.paid();
    if (paid == null) {
      return List.of(new ChargeRequested(request));
    }
    Instant at = request.heardAt();
    List<ChargeEvent> events =
        List.of(
            new ChargeRequested(request),
            new ChargeOpened(OpenPayment.atTill(paid, at)),
            new ChargeApproved(at));
    return isDeleted
        ? Stream.concat(events.stream(), Stream.of(new ChargeRefunded(at))).toList()
        : events;
  }

  private static List<ChargeEvent> authorized(Instant at, Charge charge) {
    return switch (charge) {
      case Awaiting _, Voiding _, Closed _ -> List.of(new ChargeApproved(at));
      case Unknown _, DeletedUnseen _, Requested _, Dropped _, GivenUp _ -> List.of();
      case Paid _, Owed _, Refunded _ -> List.of();
    };
  }

  /** What was paid is not refused any more: only a refund gives it back. */
  private static List<ChargeEvent> refused(DeletionReason reason, Instant at, Charge charge) {
    return switch (charge) {
      case Requested _, Awaiting _, Voiding _ -> List.of(new ChargeRefused(reason, at));
      case Unknown _, DeletedUnseen _, Dropped _, GivenUp _ -> List.of();
      case Closed _, Paid _, Owed _, Refunded _ -> List.of();
    };
  }

  /** It was paid before, though the news of that may still be on its way. */
  private static List<ChargeEvent> refunded(Instant at, Charge charge) {
    return switch (charge) {
      case Awaiting _, Voiding _, Closed _, Paid _, Owed _ -> List.of(new ChargeRefunded(at));
      case Unknown _, DeletedUnseen _, Requested _, Dropped _, GivenUp _, Refunded _ -> List.of();
    };
  }

  @Override
  public Charge evolve(Charge charge, ChargeEvent event) {
    return ChargeEvolution.of(charge, event);
  }

  /** At once for what the payment system is to be told; later for what it is only asked. */
  @Override
  public @Nullable Instant dueAt(Charge charge, Instant since) {
    return switch (charge) {
      case Requested _, Voiding _, Owed _ -> since;
      case Awaiting(var request, var payment) -> askTimes.whileItCanBePaid(request, payment, since);
      case Closed closed -> askTimes.afterRefusal(closed.at(), since);
      case Unknown _, DeletedUnseen _, Dropped _, GivenUp _, Paid _, Refunded _ -> null;
    };
  }

  /** When to do again what has not succeeded; null when there is nothing to do. */
  public @Nullable Instant againAt(Charge charge, Instant now) {
    return switch (charge) {
      case Requested(var request) -> askTimes.again(request, now);
      case Voiding(var request, _) -> askTimes.again(request, now);
      case Owed owed -> askTimes.again(owed.request(), now);
      case Awaiting(var request, var payment) when payment.isPastExpiry(now) ->
          askTimes.again(request, now);
      case Awaiting _, Closed _ -> dueAt(charge, now);
      case Unknown _, DeletedUnseen _, Dropped _, GivenUp _, Paid _, Refunded _ -> null;
    };
  }
}
