package dev.cafezinho.psp.checkout;

import static dev.cafezinho.web.Problems.problem;

import dev.cafezinho.psp.PaymentCommand;
import dev.cafezinho.psp.PaymentCommand.Confirm;
import dev.cafezinho.psp.PaymentCommand.Refund;
import dev.cafezinho.psp.PaymentCommand.Refuse;
import dev.cafezinho.psp.PaymentDecision.Declined;
import dev.cafezinho.psp.application.PaymentHandler;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the buyer's bank says of a payment, as commands; what cannot be is an HTTP status. */
@Component
public class Settlements {
  private final Payments payments;
  private final PaymentHandler handler;
  private final Clock clock;

  Settlements(Payments payments, PaymentHandler handler, Clock clock) {
    this.payments = payments;
    this.handler = handler;
    this.clock = clock;
  }

  public void confirm(String method, Settlement settlement) {
    var value = settlement.value();
    if (value == null) {
      throw problem(HttpStatus.BAD_REQUEST, "value must not be null");
    }
    apply(method, settlement, new Confirm(value, clock.instant()));
  }

  void refuse(String method, Settlement settlement) {
    apply(method, settlement, new Refuse(settlement.value(), clock.instant()));
  }

  void refund(String method, Settlement settlement) {
    apply(method, settlement, new Refund(settlement.value(), clock.instant()));
  }

  private void apply(String method, Settlement settlement, PaymentCommand command) {
    var payment = payments.getByBankId(method, settlement.bankPaymentId());
    if (handler.handle(payment.bankPaymentId(), command) instanceof Declined declined) {
      throw switch (declined.reason()) {
        case WRONG_VALUE -> problem(HttpStatus.BAD_REQUEST, "The value is not the payment's");
        case ALREADY_PAID -> problem(HttpStatus.CONFLICT, "The payment is already paid");
        case ALREADY_REFUSED -> problem(HttpStatus.CONFLICT, "The payment is already refused");
        case ALREADY_EXPIRED -> problem(HttpStatus.CONFLICT, "The payment is already expired");
        case ALREADY_REFUNDED -> problem(HttpStatus.CONFLICT, "The payment is already refunded");
        case REFUSED_BY_BANK -> problem(HttpStatus.CONFLICT, "The bank refused the payment");
        case NOT_PAID -> problem(HttpStatus.CONFLICT, "The payment is not paid");
      };
    }
  }
}
