package dev.cafezinho.payment;

import static dev.cafezinho.payment.ChargeFixtures.AT;
import static dev.cafezinho.payment.ChargeFixtures.PAYMENT;
import static dev.cafezinho.payment.ChargeFixtures.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.payment.ChargeEvent.ChargeApproved;
import dev.cafezinho.payment.ChargeEvent.ChargeCancelled;
import dev.cafezinho.payment.ChargeEvent.ChargeOpened;
import dev.cafezinho.payment.ChargeEvent.ChargeRefunded;
import dev.cafezinho.payment.ChargeEvent.ChargeRefused;
import dev.cafezinho.payment.ChargeEvent.ChargeRequested;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChargeEventsTest {
  private static final EventTypes<ChargeEvent> TYPES = ChargeEvent.types();

  static Stream<ChargeEvent> events() {
    return Stream.of(
        new ChargeRequested(REQUEST),
        new ChargeOpened(PAYMENT),
        new ChargeApproved(AT),
        new ChargeRefused(DeletionReason.PAYMENT_EXPIRED, AT),
        new ChargeCancelled(AT),
        new ChargeRefunded(AT));
  }

  @ParameterizedTest
  @MethodSource("events")
  void eachEventReadsAsItWasWritten(ChargeEvent event) {
    assertThat(TYPES.read(TYPES.nameOf(event), TYPES.write(event))).isEqualTo(event);
  }

  @Test
  void whatWasStoredByTheFirstVersionStillReads() {
    Document stored =
        Document.parse(
            """
            {"payment":{"id":42,"bankPaymentId":"bank-1","pageUrl":"http://page",
             "pixCode":"0002","expiresAt":"2026-03-01T12:05:00Z"}}""");
    assertThat(TYPES.read("charge.opened.v1", stored)).isEqualTo(new ChargeOpened(PAYMENT));
  }

  @Test
  void timeOfAChargeRequestHadAnotherNameOnce() {
    String json = TYPES.write(new ChargeRequested(REQUEST)).toJson();
    Document stored = Document.parse(json.replace("heardAt", "placedAt"));

    assertThat(TYPES.read("charge.requested.v1", stored)).isEqualTo(new ChargeRequested(REQUEST));
  }
}
