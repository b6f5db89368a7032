package dev.cafezinho.psp.checkout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentMethod.Facts;
import dev.cafezinho.psp.PaymentStatus;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment as JSON shows it. */
record PaymentView(
    long id,
    long value,
    boolean paid,
    String status,
    String bankPaymentId,
    Instant expirationDate,
    URI pageUrl,
    Instant createdAt,
    @Nullable String reference,
    @Nullable Buyer buyer,
    @Nullable String returnUrl,
    @JsonUnwrapped @Nullable Facts facts) {

  static PaymentView of(Payment payment, @Nullable Facts facts, URI page) {
    return new PaymentView(
        payment.id(),
        payment.charge().value(),
        payment.status() == PaymentStatus.PAID,
        payment.status().wireName(),
        payment.bankPaymentId(),
        payment.expiresAt(),
        page,
        payment.createdAt(),
        payment.charge().reference(),
        payment.charge().buyer(),
        payment.charge().returnUrl(),
        facts);
  }
}
