package dev.cafezinho.psp;

import static dev.cafezinho.psp.PaymentDecision.Reason.ALREADY_EXPIRED;
import static dev.cafezinho.psp.PaymentDecision.Reason.ALREADY_PAID;
import static dev.cafezinho.psp.PaymentDecision.Reason.ALREADY_REFUNDED;
import static dev.cafezinho.psp.PaymentDecision.Reason.ALREADY_REFUSED;
import static dev.cafezinho.psp.PaymentDecision.Reason.NOT_PAID;
import static dev.cafezinho.psp.PaymentDecision.Reason.WRONG_VALUE;

import dev.cafezinho.psp.PaymentCommand.Confirm;
import dev.cafezinho.psp.PaymentCommand.Expire;
import dev.cafezinho.psp.PaymentCommand.Refund;
import dev.cafezinho.psp.PaymentCommand.Refuse;
import dev.cafezinho.psp.PaymentDecision.AlreadySo;
import dev.cafezinho.psp.PaymentDecision.Declined;
import dev.cafezinho.psp.PaymentDecision.Moves;
import org.jspecify.annotations.Nullable;

/** The rules of a payment, all of them: a pure function of the command and the payment. */
public final class PaymentDecider {
  private PaymentDecider() {}

  public static PaymentDecision decide(PaymentCommand command, Payment payment) {
    return switch (command) {
      case Confirm confirm when confirm.value() != payment.charge().value() ->
          new Declined(WRONG_VALUE);
      case Confirm confirm -> confirm(confirm, payment);
      case Refuse refuse when isWrong(refuse.value(), payment) -> new Declined(WRONG_VALUE);
      case Refuse refuse -> refuse(refuse, payment);
      case Refund refund when isWrong(refund.value(), payment) -> new Declined(WRONG_VALUE);
      case Refund _ -> refund(payment);
      case Expire expire -> expire(expire, payment);
    };
  }

  private static PaymentDecision confirm(Confirm command, Payment payment) {
    return switch (payment.status()) {
      case PENDING -> ifInTime(command, payment, PaymentStatus.PAID);
      case PAID, REFUNDED -> new AlreadySo();
      case REFUSED -> new Declined(ALREADY_REFUSED);
      case EXPIRED -> new Declined(ALREADY_EXPIRED);
    };
  }

  private static PaymentDecision refuse(Refuse command, Payment payment) {
    return switch (payment.status()) {
      case PENDING -> ifInTime(command, payment, PaymentStatus.REFUSED);
      case REFUSED -> new AlreadySo();
      case PAID -> new Declined(ALREADY_PAID);
      case EXPIRED -> new Declined(ALREADY_EXPIRED);
      case REFUNDED -> new Declined(ALREADY_REFUNDED);
    };
  }

  private static PaymentDecision refund(Payment payment) {
    return switch (payment.status()) {
      case PAID -> new Moves(PaymentStatus.REFUNDED);
      case REFUNDED -> new AlreadySo();
      case PENDING, REFUSED, EXPIRED -> new Declined(NOT_PAID);
    };
  }

  private static PaymentDecision expire(Expire command, Payment payment) {
    boolean over = payment.status() == PaymentStatus.PENDING && payment.isPastExpiry(command.at());
    return over ? new Moves(PaymentStatus.EXPIRED) : new AlreadySo();
  }

  /** The clock is right even when the expiry has not been written down yet. */
  private static PaymentDecision ifInTime(
      PaymentCommand command, Payment payment, PaymentStatus next) {
    return payment.isPastExpiry(command.at()) ? new Declined(ALREADY_EXPIRED) : new Moves(next);
  }

  private static boolean isWrong(@Nullable Long value, Payment payment) {
    return value != null && value != payment.charge().value();
  }
}
