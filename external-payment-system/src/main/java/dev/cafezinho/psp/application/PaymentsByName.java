package dev.cafezinho.psp.application;

import dev.cafezinho.psp.faults.PaymentNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds payments by either of their ids. */
@Component
class PaymentsByName implements PaymentNames {
  private final StoredPayments payments;

  PaymentsByName(StoredPayments payments) {
    this.payments = payments;
  }

  @Override
  public String bankPaymentId(String id) {
    return payments
        .find(id)
        .or(() -> number(id).flatMap(payments::findByNumber))
        .map(StoredPayment::id)
        .orElseThrow(() -> new PaymentNotFound(id));
  }

  private static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
