package dev.cafezinho.payment.application;

import dev.cafezinho.contracts.OrderCreated;
import dev.cafezinho.contracts.OrderDeleted;
import dev.cafezinho.eventlog.Cause;
import dev.cafezinho.payment.Charge.Opened;
import dev.cafezinho.payment.ChargeCommand;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
import dev.cafezinho.payment.ChargeProcess;
import dev.cafezinho.payment.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the world tells Pagamento. When a method returns, it is stored. */
@Component
public class ChargeHandler {
  private final ChargeStreams streams;
  private final PaymentSystem payments;
  private final Clock clock;

  ChargeHandler(ChargeStreams streams, PaymentSystem payments, Clock clock) {
    this.streams = streams;
    this.payments = payments;
    this.clock = clock;
  }

  public void onOrderCreated(OrderCreated order, Cause cause) {
    var _ = streams.begin(order.orderId(), ChargeProcess.react(order, clock.instant()), cause);
  }

  public void onOrderDeleted(OrderDeleted order, Cause cause) {
    record(order.orderId(), ChargeProcess.react(order), cause);
  }

  /**
   * The payment system's signed word on a payment.
   *
   * @param cents the amount it speaks of
   * @param receiver the PIX key that got the money, if it says so
   * @throws UnknownTransaction when the order has no such payment
   * @throws WrongAmount when it is not what was charged
   * @throws WrongReceiver when it is not whom the payment's code pays to
   */
  public void onOutcome(
      String orderId,
      String bankPaymentId,
      long cents,
      @Nullable String receiver,
      Outcome outcome,
      Instant at,
      Cause cause) {
    Opened charge = opened(orderId, bankPaymentId, cents);
    if (receiver != null && !charge.payment().receiver().map(receiver::equals).orElse(true)) {
      throw new WrongReceiver();
    }
    record(orderId, new RecordOutcome(outcome, at), cause);
  }

  /**
   * Somebody says, without a signature, that something became of a payment. What became of it is
   * asked of the payment system, and that is recorded.
   *
   * @param cents the amount that was spoken of
   * @return false if nothing has become of it
   * @throws UnknownTransaction when the order has no such payment
   * @throws WrongAmount when it is not what was charged
   */
  public boolean onCallback(String orderId, String bankPaymentId, long cents) {
    Opened charge = opened(orderId, bankPaymentId, cents);
    Optional<Outcome> outcome = payments.outcome(charge.payment());
    outcome.ifPresent(
        known -> record(orderId, new RecordOutcome(known, clock.instant()), Cause.itself()));
    return outcome.isPresent();
  }

  private Opened opened(String orderId, String bankPaymentId, long cents) {
    if (!(streams.load(orderId) instanceof Opened charge)
        || !charge.payment().bankPaymentId().equals(bankPaymentId)) {
      throw new UnknownTransaction();
    }
    if (charge.request().amount().amount() != cents) {
      throw new WrongAmount();
    }
    return charge;
  }

  private void record(String orderId, ChargeCommand command, Cause cause) {
    var _ = streams.record(orderId, command, cause);
  }
}
