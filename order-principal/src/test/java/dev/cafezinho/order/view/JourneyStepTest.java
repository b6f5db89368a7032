package dev.cafezinho.order.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.eventlog.RecordedEvent;
import dev.cafezinho.order.OrderEvent;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyStepTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 0af7651916cd43dd8448eb211c80319c",
    "nonsense, ''",
    "'', ''"
  })
  void isToldWhateverTraceItWasStoredWith(String traceparent, String traceId) {
    var event =
        new RecordedEvent<OrderEvent>(
            1, "e-1", "stock.reserved.v1", NOON, traceparent, new OrderEvent.StockReserved(NOON));

    assertThat(JourneyStep.of(event).traceId()).isEqualTo(traceId);
  }
}
