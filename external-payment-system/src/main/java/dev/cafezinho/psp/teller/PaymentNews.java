package dev.cafezinho.psp.teller;

import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of the webhook that tells a change of a payment.
 *
 * @param receiver whom the money goes to: a PIX key
 */
record PaymentNews(
    String transactionId,
    long paymentId,
    String status,
    long amount,
    @Nullable Buyer buyer,
    @Nullable String reference,
    String receiver,
    Instant time) {
  static final String EVENT = "payment.updated";

  static PaymentNews of(Payment payment, Notice notice, String receiver) {
    return new PaymentNews(
        payment.bankPaymentId(),
        payment.id(),
        notice.status().announcedAs(),
        payment.charge().value(),
        payment.charge().buyer(),
        payment.charge().reference(),
        receiver,
        notice.time());
  }

  /** A cent more than the truth. */
  PaymentNews wrong() {
    return new PaymentNews(
        transactionId, paymentId, status, amount + 1, buyer, reference, receiver, time);
  }
}
