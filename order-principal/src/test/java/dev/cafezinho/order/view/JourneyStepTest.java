package dev.cafezinho.order.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.RecordedEvent;
import dev.cafezinho.order.OrderEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
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
            1,
            "e-1",
            "order.stock-reserved.v1",
            NOON,
            traceparent,
            new OrderEvent.PlainFact(Publication.STOCK_RESERVED, NOON));

    assertThat(JourneyStep.of(event).traceId()).isEqualTo(traceId);
  }

  @Test
  void isToldAsItWasPublished() {
    var event =
        new RecordedEvent<OrderEvent>(
            2,
            "e-2",
            "order.stock-reserved.v1",
            NOON,
            "",
            new OrderEvent.PlainFact(Publication.STOCK_RESERVED, NOON));

    JourneyStep step = JourneyStep.of(event);

    assertThat(step.type()).isEqualTo("stock.reserved.v1");
    assertThat(step.source()).isEqualTo("estoque");
    assertThat(step.data()).hasToString("{\"at\":\"2026-11-20T12:00:00Z\"}");
  }

  @Test
  void ofAPreparationTellsTheStatus() {
    var event =
        new RecordedEvent<OrderEvent>(
            3,
            "e-3",
            "order.preparation-updated.v1",
            NOON,
            "",
            new OrderEvent.PreparationUpdated(OrderStatus.READY, null, NOON));

    assertThat(JourneyStep.of(event).data())
        .hasToString("{\"at\":\"2026-11-20T12:00:00Z\",\"status\":\"READY\"}");
  }
}
