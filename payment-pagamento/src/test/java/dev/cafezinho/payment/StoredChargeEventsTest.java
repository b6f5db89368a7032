package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.AT;
import static dev.cafezinho.payment.ChargeFixtures.PAYMENT;
import static dev.cafezinho.payment.ChargeFixtures.REQUEST;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.testing.StoredEventsContract;
import java.util.Map;
import java.util.Set;

/** What the first version stored stays readable for ever. */
class StoredChargeEventsTest implements StoredEventsContract<ChargeEvent> {
  private static final Map<String, ChargeEvent> EVENTS =
      Map.of(
          "charge.requested.v1", new ChargeEvent.ChargeRequested(REQUEST),
          "charge.opened.v1", new ChargeEvent.ChargeOpened(PAYMENT),
          "charge.approved.v1", new ChargeEvent.ChargeApproved(AT),
          "charge.refused.v1", new ChargeEvent.ChargeRefused(DeletionReason.PAYMENT_EXPIRED, AT),
          "charge.cancelled.v1", new ChargeEvent.ChargeCancelled(AT),
          "charge.refunded.v1", new ChargeEvent.ChargeRefunded(AT));

  @Override
  public Class<ChargeEvent> type() {
    return ChargeEvent.class;
  }

  @Override
  public EventTypes<ChargeEvent> types() {
    return ChargeEvent.types();
  }

  @Override
  public Map<String, ChargeEvent> events() {
    return EVENTS;
  }

  /** The time of a request was {@code placedAt} at first. */
  @Override
  public Set<String> former() {
    return Set.of("charge.requested.v1");
  }
}
