package dev.cafezinho.payment;

import dev.cafezinho.payment.Charge.Awaiting;
import dev.cafezinho.payment.Charge.Closed;
import dev.cafezinho.payment.Charge.DeletedUnseen;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Opened;
import dev.cafezinho.payment.Charge.Owed;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.PaidForDeleted;
import dev.cafezinho.payment.Charge.PaidTooLate;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Refused;
import dev.cafezinho.payment.Charge.Requested;
import dev.cafezinho.payment.Charge.Unknown;
import dev.cafezinho.payment.Charge.Voided;
import dev.cafezinho.payment.Charge.Voiding;
import dev.cafezinho.payment.ChargeEvent.ChargeApproved;
import dev.cafezinho.payment.ChargeEvent.ChargeCancelled;
import dev.cafezinho.payment.ChargeEvent.ChargeOpened;
import dev.cafezinho.payment.ChargeEvent.ChargeRefunded;
import dev.cafezinho.payment.ChargeEvent.ChargeRefused;
import dev.cafezinho.payment.ChargeEvent.ChargeRequested;
import java.time.Instant;

/**
 * How events lead from state to state. Earlier editions also stored events that make no difference,
 * such as the cancellation of what was given up: they leave a charge as it is.
 */
final class ChargeEvolution {
  private ChargeEvolution() {}

  static Charge of(Charge charge, ChargeEvent event) {
    return switch (event) {
      case ChargeRequested(var request) -> requested(charge, request);
      case ChargeOpened(var payment) -> opened(charge, payment);
      case ChargeApproved _ -> approved(charge);
      case ChargeRefused(_, var at) -> refused(charge, at);
      case ChargeCancelled _ -> cancelled(charge);
      case ChargeRefunded _ ->
          charge instanceof Opened opened
              ? new Refunded(opened.request(), opened.payment())
              : charge;
    };
  }

  private static Charge requested(Charge charge, ChargeRequest request) {
    return switch (charge) {
      case Unknown _ -> new Requested(request);
      case DeletedUnseen _ -> new Dropped(request);
      case Requested _, Dropped _, GivenUp _, Opened _ -> charge;
    };
  }

  private static Charge opened(Charge charge, OpenPayment payment) {
    return switch (charge) {
      case Requested(var request) -> new Awaiting(request, payment);
      case Dropped(var request) -> new Voiding(request, payment);
      case Unknown _, DeletedUnseen _, GivenUp _, Opened _ -> charge;
    };
  }

  private static Charge approved(Charge charge) {
    return switch (charge) {
      case Awaiting(var request, var payment) -> new Paid(request, payment);
      case Voiding(var request, var payment) -> new PaidForDeleted(request, payment);
      case Closed closed -> new PaidTooLate(closed.request(), closed.payment());
      case Unknown _, DeletedUnseen _, Requested _, Dropped _, GivenUp _ -> charge;
      case Paid _, Owed _, Refunded _ -> charge;
    };
  }

  private static Charge refused(Charge charge, Instant at) {
    return switch (charge) {
      case Requested(var request) -> new GivenUp(request);
      case Awaiting(var request, var payment) -> new Refused(request, payment, at);
      case Voiding(var request, var payment) -> new Voided(request, payment, at);
      case Unknown _, DeletedUnseen _, Dropped _, GivenUp _ -> charge;
      case Closed _, Paid _, Owed _, Refunded _ -> charge;
    };
  }

  private static Charge cancelled(Charge charge) {
    return switch (charge) {
      case Unknown _ -> new DeletedUnseen();
      case Requested(var request) -> new Dropped(request);
      case Awaiting(var request, var payment) -> new Voiding(request, payment);
      case Refused(var request, var payment, var at) -> new Voided(request, payment, at);
      case Paid(var request, var payment) -> new PaidForDeleted(request, payment);
      case DeletedUnseen _, Dropped _, GivenUp _ -> charge;
      case Voiding _, Voided _, Owed _, Refunded _ -> charge;
    };
  }
}
