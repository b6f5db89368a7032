package dev.cafezinho.payment;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.PublishedEvent;
import dev.cafezinho.payment.ChargeEvent.ChargeApproved;
import dev.cafezinho.payment.ChargeEvent.ChargeCancelled;
import dev.cafezinho.payment.ChargeEvent.ChargeOpened;
import dev.cafezinho.payment.ChargeEvent.ChargeRefunded;
import dev.cafezinho.payment.ChargeEvent.ChargeRefused;
import dev.cafezinho.payment.ChargeEvent.ChargeRequested;
import java.time.Instant;
import java.util.List;

/** What the other services are told of a charge. */
final class ChargeProcess {
  private ChargeProcess() {}

  static List<PublishedEvent> publish(Charge charge, ChargeEvent event) {
    ChargeRequest request = charge.request();
    OpenPayment payment = charge.payment();
    if (request == null) {
      return List.of();
    }
    if (event instanceof ChargeRefused(var reason, var at)) {
      // the order is gone already when the charge was voided
      return charge.cancelled() ? List.of() : List.of(refused(request, reason, at));
    }
    if (payment == null) {
      return List.of();
    }
    return switch (event) {
      case ChargeRequested _, ChargeCancelled _, ChargeRefused _ -> List.of();
      case ChargeOpened _ ->
          charge.next() == Charge.Step.AWAIT ? List.of(requested(request, payment)) : List.of();
      case ChargeApproved(var at) ->
          List.of(
              new PaymentApproved(
                  request.orderId(),
                  request.number(),
                  request.shopper(),
                  payment.bankPaymentId(),
                  request.amount(),
                  request.contents(),
                  at));
      case ChargeRefunded(var at) ->
          List.of(
              new PaymentRefunded(
                  request.orderId(), request.number(), request.shopper(), request.amount(), at));
    };
  }

  private static PaymentRefused refused(ChargeRequest request, DeletionReason reason, Instant at) {
    return new PaymentRefused(request.orderId(), request.number(), request.shopper(), reason, at);
  }

  private static PaymentRequested requested(ChargeRequest request, OpenPayment payment) {
    return new PaymentRequested(
        request.orderId(),
        request.number(),
        request.shopper(),
        request.amount(),
        payment.pageUrl(),
        payment.pixCode(),
        payment.expiresAt());
  }
}
