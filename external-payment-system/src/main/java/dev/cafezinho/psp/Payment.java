package dev.cafezinho.psp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param id random, below 2^53, the name in its page's address
 * @param bankPaymentId a UUID; who knows it may settle the payment
 * @param code what the buyer's bank reads: for PIX, the BR Code
 * @param receiver the account that gets the money: for PIX, the key; absent if the method names
 *     none
 */
public record Payment(
    long id,
    String bankPaymentId,
    Charge charge,
    String code,
    @Nullable String receiver,
    Instant createdAt,
    Instant expiresAt,
    PaymentStatus status) {

  /** Whether the time for paying is over, whatever the status says. */
  public boolean isPastExpiry(Instant now) {
    return !now.isBefore(expiresAt);
  }

  public Payment in(PaymentStatus next) {
    return new Payment(id, bankPaymentId, charge, code, receiver, createdAt, expiresAt, next);
  }
}
