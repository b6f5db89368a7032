package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.AT;
import static dev.cafezinho.payment.ChargeFixtures.PAYMENT;
import static dev.cafezinho.payment.ChargeFixtures.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.testing.StoredEvents;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the first version stored stays readable for ever. */
class StoredChargeEventsTest {
  private static final Map<String, ChargeEvent> EVENTS =
      Map.of(
          "charge.requested.v1", new ChargeEvent.ChargeRequested(REQUEST),
          "charge.opened.v1", new ChargeEvent.ChargeOpened(PAYMENT),
          "charge.approved.v1", new ChargeEvent.ChargeApproved(AT),
          "charge.refused.v1", new ChargeEvent.ChargeRefused(DeletionReason.PAYMENT_EXPIRED, AT),
          "charge.cancelled.v1", new ChargeEvent.ChargeCancelled(AT),
          "charge.refunded.v1", new ChargeEvent.ChargeRefunded(AT));

  private final StoredEvents<ChargeEvent> stored = new StoredEvents<>(ChargeEvent.types());

  /** The time of a request was {@code placedAt} at first. */
  @Test
  void everyEventIsReadAsItWasMeant() {
    stored.areReadAs(EVENTS);
  }

  @Test
  void fieldsOfANewerVersionAreLeftAside() {
    stored.areReadWithFieldsOfANewerVersion();
  }

  @Test
  void everyOtherEventIsStillWrittenTheSame() {
    EVENTS.keySet().stream()
        .filter(type -> !type.equals("charge.requested.v1"))
        .forEach(stored::isWrittenAsStored);
  }

  @Test
  void everyKindOfEventIsThere() {
    assertThat(EVENTS.values())
        .extracting(event -> (Object) event.getClass())
        .containsExactlyInAnyOrder((Object[]) ChargeEvent.class.getPermittedSubclasses());
  }
}
