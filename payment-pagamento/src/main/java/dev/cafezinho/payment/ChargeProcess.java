package dev.cafezinho.payment;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.Publication.PublishedEvent;
import dev.cafezinho.payment.Charge.Awaiting;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.PaidForDeleted;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Refused;
import dev.cafezinho.payment.ChargeCommand.CancelCharge;
import dev.cafezinho.payment.ChargeCommand.RequestCharge;
import dev.cafezinho.payment.ChargeEvent.ChargeApproved;
import dev.cafezinho.payment.ChargeEvent.ChargeCancelled;
import dev.cafezinho.payment.ChargeEvent.ChargeOpened;
import dev.cafezinho.payment.ChargeEvent.ChargeRefunded;
import dev.cafezinho.payment.ChargeEvent.ChargeRefused;
import dev.cafezinho.payment.ChargeEvent.ChargeRequested;
import java.time.Instant;
import java.util.List;

/** The choreography as Pagamento sees it: what comes in, and what goes out. */
public final class ChargeProcess {
  private ChargeProcess() {}

  /** An order was placed, and is to be paid. */
  public static ChargeCommand react(OrderCreated order, Instant heardAt) {
    return new RequestCharge(
        new ChargeRequest(
            order.orderId(), order.number(), order.shopper(), order.contents(), heardAt));
  }

  /** An order was deleted: no money is to be taken for it, or the money goes back. */
  public static ChargeCommand react(OrderDeleted order) {
    return new CancelCharge(order.deletedAt());
  }

  /**
   * What the other services are told of a charge's event. An approval lets an order be sent, so
   * what they were told is refused is never told as approved.
   *
   * @param charge as it is after the event
   */
  public static List<PublishedEvent> publish(Charge charge, ChargeEvent event) {
    return switch (event) {
      case ChargeRequested _, ChargeCancelled _ -> List.of();
      case ChargeOpened _ ->
          charge instanceof Awaiting(var request, var payment)
              ? List.of(requested(request, payment))
              : List.of();
      case ChargeApproved(var at) -> {
        if (charge instanceof Paid(var request, var payment)) {
          yield List.of(approved(request, payment, at));
        }
        yield charge instanceof PaidForDeleted(var request, var payment)
            ? List.of(approved(request, payment, at))
            : List.of();
      }
      case ChargeRefused refused -> {
        if (charge instanceof GivenUp(var request)) {
          yield List.of(refused(request, refused));
        }
        // who has deleted the order needs not to be told that it was not paid
        yield charge instanceof Refused(var request, _, _)
            ? List.of(refused(request, refused))
            : List.of();
      }
      case ChargeRefunded(var at) ->
          charge instanceof Refunded(var request, _) ? List.of(refunded(request, at)) : List.of();
    };
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

  private static PaymentApproved approved(ChargeRequest request, OpenPayment payment, Instant at) {
    return new PaymentApproved(
        request.orderId(),
        request.number(),
        request.shopper(),
        payment.bankPaymentId(),
        request.amount(),
        request.contents(),
        at);
  }

  private static PaymentRefused refused(ChargeRequest request, ChargeRefused refused) {
    return new PaymentRefused(
        request.orderId(), request.number(), request.shopper(), refused.reason(), refused.at());
  }

  private static PaymentRefunded refunded(ChargeRequest request, Instant at) {
    return new PaymentRefunded(
        request.orderId(), request.number(), request.shopper(), request.amount(), at);
  }
}
