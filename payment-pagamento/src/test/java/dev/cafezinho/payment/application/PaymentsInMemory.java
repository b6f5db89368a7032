package dev.cafezinho.payment.application;

import dev.cafezinho.eventlog.testing.StandingClock;
import dev.cafezinho.payment.ChargeRequest;
import dev.cafezinho.payment.OpenPayment;
import dev.cafezinho.payment.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The payment system, and the buyers' bank. What became of a payment stays in its history. A charge
 * at a bank stays open until it is removed, however late it is.
 */
final class PaymentsInMemory implements PaymentSystem {
  private static final Duration EXPIRES_IN = Duration.ofMinutes(5);

  boolean down;
  private final StandingClock clock;
  private final boolean endsByItself;
  private final Map<String, OpenPayment> opened = new TreeMap<>();
  private final Map<String, List<Outcome>> outcomes = new TreeMap<>();

  PaymentsInMemory(StandingClock clock, boolean endsByItself) {
    this.clock = clock;
    this.endsByItself = endsByItself;
  }

  @Override
  public OpenPayment open(ChargeRequest request) {
    answer();
    return opened.computeIfAbsent(
        request.orderId(),
        order ->
            new OpenPayment(
                42, "bank-" + order, "http://page", "0002", clock.instant().plus(EXPIRES_IN)));
  }

  @Override
  public void refuse(OpenPayment payment, long cents) {
    answer();
    if (history(payment).isEmpty()) {
      of(payment.bankPaymentId()).add(Outcome.REFUSED);
    }
  }

  @Override
  public void refund(OpenPayment payment, long cents) {
    answer();
    List<Outcome> history = of(payment.bankPaymentId());
    if (!history.isEmpty() && history.getLast() == Outcome.AUTHORIZED) {
      of(payment.bankPaymentId()).add(Outcome.REFUNDED);
    }
  }

  @Override
  public Optional<Outcome> outcome(OpenPayment payment) {
    answer();
    List<Outcome> history = history(payment);
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  @Override
  public void subscribe() {
    // tests bring what it would tell
  }

  /** What the order's payment has been, one after the other; empty while it can still be paid. */
  List<Outcome> history(String order) {
    OpenPayment payment = opened.get(order);
    return payment == null ? List.of() : List.copyOf(history(payment));
  }

  void pay(String order) {
    OpenPayment payment = opened.get(order);
    if (payment != null && history(payment).isEmpty()) {
      of(payment.bankPaymentId()).add(Outcome.AUTHORIZED);
    }
  }

  /** Money comes though the bank has said that none would. */
  void settleLate(String order) {
    OpenPayment payment = opened.get(order);
    if (payment != null && isClosed(history(payment))) {
      of(payment.bankPaymentId()).add(Outcome.AUTHORIZED);
    }
  }

  private static boolean isClosed(List<Outcome> history) {
    return history.equals(List.of(Outcome.REFUSED)) || history.equals(List.of(Outcome.EXPIRED));
  }

  /** The bank gives back what was paid, and nobody has asked it to. */
  void giveBack(String order) {
    OpenPayment payment = opened.get(order);
    if (payment != null) {
      refund(payment, 0);
    }
  }

  private List<Outcome> history(OpenPayment payment) {
    List<Outcome> history = of(payment.bankPaymentId());
    if (endsByItself && history.isEmpty() && clock.instant().isAfter(payment.expiresAt())) {
      history.add(Outcome.EXPIRED);
    }
    return history;
  }

  private List<Outcome> of(String payment) {
    return outcomes.computeIfAbsent(payment, _ -> new ArrayList<>());
  }

  private void answer() {
    if (down) {
      throw new IllegalStateException("The payment system does not answer");
    }
  }
}
