package dev.cafezinho.psp.application;

import static dev.cafezinho.psp.PaymentDecision.Reason.REFUSED_BY_BANK;
import static dev.cafezinho.psp.PaymentStatus.PAID;
import static dev.cafezinho.psp.PaymentStatus.REFUSED;

import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentCommand;
import dev.cafezinho.psp.PaymentDecider;
import dev.cafezinho.psp.PaymentDecision;
import dev.cafezinho.psp.PaymentDecision.Declined;
import dev.cafezinho.psp.PaymentDecision.Moves;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.faults.Faults;
import dev.cafezinho.store.OptimisticRetry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Finds payments and applies commands to them. */
@Service
public class PaymentHandler {
  private final StoredPayments payments;
  private final Faults faults;
  private final PaymentDue due;

  PaymentHandler(StoredPayments payments, Faults faults, PaymentDue due) {
    this.payments = payments;
    this.faults = faults;
    this.due = due;
  }

  public Optional<Payment> find(long id) {
    return payments.findByNumber(id).map(StoredPayment::payment);
  }

  public Optional<Payment> findByBankPaymentId(String id) {
    return payments.find(id).map(StoredPayment::payment);
  }

  /** How these payments stand; unknown ones are left out. */
  public Map<String, PaymentStatus> statuses(Set<String> bankPaymentIds) {
    return payments.statuses(bankPaymentIds);
  }

  /**
   * Decides and stores; of two commands at once the second sees what the first did.
   *
   * @throws PaymentNotFound if there is no such payment
   */
  public PaymentDecision handle(String bankPaymentId, PaymentCommand command) {
    return OptimisticRetry.of(() -> handleOnce(bankPaymentId, command));
  }

  private PaymentDecision handleOnce(String bankPaymentId, PaymentCommand command) {
    var stored = payments.find(bankPaymentId).orElseThrow(() -> new PaymentNotFound(bankPaymentId));
    var decision = PaymentDecider.decide(command, stored.payment());
    if (decision instanceof Moves(var to) && to == PAID && faults.refuses(stored.id())) {
      due.move(stored, REFUSED);
      return new Declined(REFUSED_BY_BANK);
    }
    if (decision instanceof Moves moves) {
      due.move(stored, moves.to());
    }
    return decision;
  }
}
