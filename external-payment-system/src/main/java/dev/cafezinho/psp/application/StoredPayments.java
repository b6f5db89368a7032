package dev.cafezinho.psp.application;

import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.due.Due;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where payments are kept. */
public interface StoredPayments {
  /** The collection that has them. */
  String COLLECTION = "payments";

  /**
   * Keeps a payment that is new.
   *
   * @throws org.springframework.dao.DuplicateKeyException if its ids or its key are another's
   */
  StoredPayment insert(StoredPayment payment);

  /**
   * Replaces the version that was read.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException if another was faster
   */
  StoredPayment save(StoredPayment payment);

  /** Claims a payment, if it is due as it was found; older versions cannot be saved any more. */
  Optional<StoredPayment> claim(Due due, Instant leaseEnd);

  Optional<StoredPayment> find(String bankPaymentId);

  Optional<StoredPayment> findByNumber(long number);

  Optional<StoredPayment> findByRequestKey(String key);

  /** One question for all of them, and no more of each than is asked for. */
  Map<String, PaymentStatus> statuses(Set<String> bankPaymentIds);
}
