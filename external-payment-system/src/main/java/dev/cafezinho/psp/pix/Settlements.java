package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.PaymentCommand;
import dev.cafezinho.psp.PaymentCommand.Confirm;
import dev.cafezinho.psp.PaymentCommand.Refund;
import dev.cafezinho.psp.PaymentCommand.Refuse;
import dev.cafezinho.psp.PaymentDecision.Declined;
import dev.cafezinho.psp.teller.Teller;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the buyer's bank says of a payment, as commands; what cannot be is an HTTP status. */
@Component
class Settlements {
  private final Teller teller;
  private final Clock clock;

  Settlements(Teller teller, Clock clock) {
    this.teller = teller;
    this.clock = clock;
  }

  void confirm(Settlement settlement) {
    var value = settlement.value();
    if (value == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "value must not be null");
    }
    apply(settlement, new Confirm(value, clock.instant()));
  }

  void refuse(Settlement settlement) {
    apply(settlement, new Refuse(settlement.value(), clock.instant()));
  }

  void refund(Settlement settlement) {
    apply(settlement, new Refund(settlement.value(), clock.instant()));
  }

  private void apply(Settlement settlement, PaymentCommand command) {
    if (teller.handle(settlement.bankPaymentId(), command) instanceof Declined declined) {
      throw switch (declined.reason()) {
        case WRONG_VALUE -> no(HttpStatus.BAD_REQUEST, "The value is not the payment's");
        case ALREADY_PAID -> no(HttpStatus.CONFLICT, "The payment is already paid");
        case ALREADY_REFUSED -> no(HttpStatus.CONFLICT, "The payment is already refused");
        case ALREADY_EXPIRED -> no(HttpStatus.CONFLICT, "The payment is already expired");
        case ALREADY_REFUNDED -> no(HttpStatus.CONFLICT, "The payment is already refunded");
        case REFUSED_BY_BANK -> no(HttpStatus.CONFLICT, "The bank refused the payment");
        case NOT_PAID -> no(HttpStatus.CONFLICT, "The payment is not paid");
      };
    }
  }

  private static ResponseStatusException no(HttpStatus status, String detail) {
    return new ResponseStatusException(status, detail);
  }
}
