package dev.cafezinho.psp.teller;

import static dev.cafezinho.psp.PaymentDecision.Reason.REFUSED_BY_BANK;
import static dev.cafezinho.psp.PaymentStatus.PAID;
import static dev.cafezinho.psp.PaymentStatus.REFUSED;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;
import dev.cafezinho.psp.PaymentCommand;
import dev.cafezinho.psp.PaymentDecider;
import dev.cafezinho.psp.PaymentDecision;
import dev.cafezinho.psp.PaymentDecision.Declined;
import dev.cafezinho.psp.PaymentDecision.Moves;
import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.faults.Faults;
import dev.cafezinho.psp.store.OptimisticRetry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Finds payments and applies commands to them. */
@Service
public class PaymentHandler {
  private final PaymentDocuments payments;
  private final Faults faults;
  private final PaymentDue due;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PaymentHandler(
      PaymentDocuments payments,
      Faults faults,
      PaymentDue due,
      Clock clock,
      ApplicationEventPublisher events) {
    this.payments = payments;
    this.faults = faults;
    this.due = due;
    this.clock = clock;
    this.events = events;
  }

  public Optional<Payment> find(long id) {
    return payments.findByNumber(id).map(PaymentDocument::payment);
  }

  public Optional<Payment> findByBankPaymentId(String id) {
    return payments.find(id).map(PaymentDocument::payment);
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
    var document =
        payments.find(bankPaymentId).orElseThrow(() -> new PaymentNotFound(bankPaymentId));
    var decision = PaymentDecider.decide(command, document.payment());
    if (decision instanceof Moves(var to) && to == PAID && faults.refuses(document.id())) {
      move(document, REFUSED);
      return new Declined(REFUSED_BY_BANK);
    }
    if (decision instanceof Moves moves) {
      move(document, moves.to());
    }
    return decision;
  }

  private void move(PaymentDocument document, PaymentStatus to) {
    var notice = new Notice(NoticeId.next(), to, clock.instant());
    var moved = due.announceAfter(at -> payments.save(document.moved(to, notice, at)));
    events.publishEvent(new PaymentMoved(moved.payment()));
  }
}
