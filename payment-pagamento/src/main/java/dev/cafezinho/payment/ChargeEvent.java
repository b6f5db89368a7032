package dev.cafezinho.payment;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.EventTypes;
import java.time.Instant;

/** What has happened to a charge. */
public sealed interface ChargeEvent {
  /** The names under which they are stored. */
  static EventTypes<ChargeEvent> types() {
    return new EventTypes<ChargeEvent>()
        .with("charge.requested.v1", ChargeRequested.class)
        .with("charge.opened.v1", ChargeOpened.class)
        .with("charge.approved.v1", ChargeApproved.class)
        .with("charge.refused.v1", ChargeRefused.class)
        .with("charge.cancelled.v1", ChargeCancelled.class)
        .with("charge.refunded.v1", ChargeRefunded.class);
  }

  record ChargeRequested(ChargeRequest request) implements ChargeEvent {}

  record ChargeOpened(OpenPayment payment) implements ChargeEvent {}

  record ChargeApproved(Instant at) implements ChargeEvent {}

  /** Nothing was taken: the buyer refused, the time was over, or the charge was voided. */
  record ChargeRefused(DeletionReason reason, Instant at) implements ChargeEvent {}

  /** The order is gone; what the payment system holds is to be voided or refunded. */
  record ChargeCancelled(Instant at) implements ChargeEvent {}

  record ChargeRefunded(Instant at) implements ChargeEvent {}
}
