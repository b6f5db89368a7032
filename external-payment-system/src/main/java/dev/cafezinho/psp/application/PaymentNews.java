package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of the webhook that tells a change of a payment.
 *
 * @param receiver whom the money goes to: the PIX key that was charged for; absent where the
 *     payment's method names none
 */
record PaymentNews(
    String transactionId,
    long paymentId,
    String status,
    long amount,
    @Nullable Buyer buyer,
    @Nullable String reference,
    @Nullable String receiver,
    Instant time) {
  static final String EVENT = "payment.updated";

  static PaymentNews of(Payment payment, Notice notice) {
    return new PaymentNews(
        payment.bankPaymentId(),
        payment.id(),
        notice.status().announcedAs(),
        payment.charge().value(),
        payment.charge().buyer(),
        payment.charge().reference(),
        payment.receiver(),
        notice.time());
  }
}
