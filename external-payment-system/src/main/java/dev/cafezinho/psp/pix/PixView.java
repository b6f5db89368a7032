package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.Buyer;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentStatus;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A PIX payment as JSON shows it. */
record PixView(
    long id,
    long value,
    boolean paid,
    String status,
    String bankPaymentId,
    String qrCode,
    Instant expirationDate,
    String pixCode,
    URI pageUrl,
    Instant createdAt,
    @Nullable String reference,
    @Nullable Buyer buyer,
    @Nullable String returnUrl) {
  static final String QR_CODE_PREFIX = "qr_code_payment_";

  static PixView of(Payment payment, URI pageUrl) {
    return new PixView(
        payment.id(),
        payment.charge().value(),
        payment.status() == PaymentStatus.PAID,
        payment.status().wireName(),
        payment.bankPaymentId(),
        QR_CODE_PREFIX + payment.bankPaymentId(),
        payment.expiresAt(),
        payment.code(),
        pageUrl,
        payment.createdAt(),
        payment.charge().reference(),
        payment.charge().buyer(),
        payment.charge().returnUrl());
  }
}
