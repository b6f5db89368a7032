package dev.cafezinho.payment;

import java.time.Instant;

/** What a charge hears of. */
public sealed interface ChargeCommand {
  /** An order was placed. */
  record RequestCharge(ChargeRequest request) implements ChargeCommand {}

  /** The payment system has opened the payment. */
  record RecordOpening(OpenPayment payment) implements ChargeCommand {}

  /** The payment system says what became of the payment. */
  record RecordOutcome(Outcome outcome, Instant at) implements ChargeCommand {}

  /** The order was deleted: no money is to be taken, or it goes back. */
  record CancelCharge(Instant at) implements ChargeCommand {}
}
