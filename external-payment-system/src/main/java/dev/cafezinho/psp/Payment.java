package dev.cafezinho.psp;

import java.time.Instant;

/**
 * A payment as it stands.
 *
 * @param id random, below 2^53, the name in its page's address
 * @param bankPaymentId a UUID; who knows it may settle the payment
 * @param code what the buyer's bank reads: for PIX, the BR Code
 */
public record Payment(
    long id,
    String bankPaymentId,
    Charge charge,
    String code,
    Instant createdAt,
    Instant expiresAt,
    PaymentStatus status) {

  /** Whether the time for paying is over, whatever the status says. */
  public boolean isPastExpiry(Instant now) {
    return !now.isBefore(expiresAt);
  }

  public Payment in(PaymentStatus next) {
    return new Payment(id, bankPaymentId, charge, code, createdAt, expiresAt, next);
  }
}
