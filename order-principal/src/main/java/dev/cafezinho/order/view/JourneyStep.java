package dev.cafezinho.order.view;

import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.eventlog.RecordedEvent;
import dev.cafezinho.order.OrderEvent;
import java.time.Instant;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/**
 * One event of an order's journey.
 *
 * @param type its CloudEvents type
 * @param source the service that it happened at
 * @param at when it happened
 * @param version its place in the order's log
 * @param traceId the W3C trace it belongs to; empty when it was stored with none that is valid
 */
public record JourneyStep(
    String type, String source, Instant at, long version, String traceId, JsonNode data)
    implements Comparable<JourneyStep> {
  private static final Comparator<JourneyStep> AS_HAPPENED =
      Comparator.comparing(JourneyStep::at).thenComparingLong(JourneyStep::version);

  static JourneyStep of(RecordedEvent<OrderEvent> event) {
    return new JourneyStep(
        event.type(),
        sourceOf(event.data()),
        event.data().at(),
        event.version(),
        traceId(event.traceparent()),
        EventJson.MAPPER.valueToTree(event.data()));
  }

  private static String traceId(String traceparent) {
    String[] parts = traceparent.split("-", -1);
    return parts.length < 2 ? "" : parts[1];
  }

  private static String sourceOf(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Placed _, OrderEvent.DeletionRequested _, OrderEvent.Deleted _ -> "principal";
      case OrderEvent.StockReserved _, OrderEvent.StockRefused _ -> "estoque";
      case OrderEvent.PaymentRequested _,
          OrderEvent.PaymentApproved _,
          OrderEvent.PaymentRefused _,
          OrderEvent.PaymentRefunded _ ->
          "pagamento";
      case OrderEvent.PreparationUpdated _, OrderEvent.Shipped _, OrderEvent.DeliveryCancelled _ ->
          "entrega";
    };
  }

  @Override
  public int compareTo(JourneyStep other) {
    return AS_HAPPENED.compare(this, other);
  }
}
