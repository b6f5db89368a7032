package dev.cafezinho.psp.checkout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentMethod.Facts;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to opening a payment. */
record OpenedPayment(String message, Opened payment) {

  record Opened(
      long id,
      long value,
      boolean paid,
      String bankPaymentId,
      Instant expirationDate,
      URI pageUrl,
      @JsonUnwrapped @Nullable Facts facts) {}

  /** Says what was created then, also when the request comes again after it was paid. */
  static OpenedPayment of(Payment payment, @Nullable Facts facts, URI page) {
    return new OpenedPayment(
        "The payment has been created",
        new Opened(
            payment.id(),
            payment.charge().value(),
            false,
            payment.bankPaymentId(),
            payment.expiresAt(),
            page,
            facts));
  }
}
