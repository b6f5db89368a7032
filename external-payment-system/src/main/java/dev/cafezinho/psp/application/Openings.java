package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentMethod;
import dev.cafezinho.psp.PaymentStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Opens payments; the same key opens the same payment. */
@Service
public class Openings {
  /** JavaScript reads integers exactly up to here. */
  private static final long ID_BOUND = 1L << 53;

  private final RandomGenerator random = new SecureRandom();
  private final StoredPayments payments;
  private final PaymentDue due;
  private final Clock clock;

  Openings(StoredPayments payments, PaymentDue due, Clock clock) {
    this.payments = payments;
    this.due = due;
    this.clock = clock;
  }

  /**
   * Opens it, or finds it opened already under its key.
   *
   * @throws KeyUsedForAnotherRequest if the key came with another request before
   */
  public Payment open(Opening opening, PaymentMethod method) {
    var payment = draw(opening, method);
    var key = opening.key() == null ? "id:" + payment.bankPaymentId() : "key:" + opening.key();
    return payments
        .findByRequestKey(key)
        .map(known -> repeated(known, opening))
        .orElseGet(() -> insert(payment, key, opening));
  }

  private Payment insert(Payment payment, String key, Opening opening) {
    var id = payment.bankPaymentId();
    var expiresAt = payment.expiresAt().truncatedTo(ChronoUnit.MILLIS);
    var stored = new StoredPayment(id, null, payment.id(), key, payment, List.of(), expiresAt);
    try {
      due.expiresAt(payments.insert(stored));
      return payment;
    } catch (DuplicateKeyException overtaken) {
      return repeated(payments.findByRequestKey(key).orElseThrow(() -> overtaken), opening);
    }
  }

  private static Payment repeated(StoredPayment known, Opening opening) {
    if (!opening.opens(known.payment())) {
      throw new KeyUsedForAnotherRequest();
    }
    return known.payment();
  }

  private Payment draw(Opening opening, PaymentMethod method) {
    var id = UUID.randomUUID().toString();
    var now = clock.instant();
    var expiresAt = now.plus(opening.expiresIn());
    return new Payment(
        random.nextLong(1, ID_BOUND),
        id,
        opening.charge(),
        method.code(id, opening.charge().value(), expiresAt),
        method.receiver(),
        now,
        expiresAt,
        PaymentStatus.PENDING);
  }
}
