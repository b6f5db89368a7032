package dev.cafezinho.order.view;

import dev.cafezinho.contracts.Publication;
import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.eventlog.RecordedEvent;
import dev.cafezinho.order.OrderEvent;
import java.time.Instant;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
    Publication publication = event.data().publication();
    return new JourneyStep(
        publication.type(),
        publication.publisher().group(),
        event.data().at(),
        event.version(),
        traceId(event.traceparent()),
        data(event.data()));
  }

  private static String traceId(String traceparent) {
    String[] parts = traceparent.split("-", -1);
    return parts.length < 2 ? "" : parts[1];
  }

  /** What the type tells is not repeated. */
  private static JsonNode data(OrderEvent event) {
    ObjectNode data = EventJson.MAPPER.valueToTree(event);
    if (event instanceof OrderEvent.PreparationUpdated preparation) {
      data.remove("preparation"); // which is the status of what was published
      data.put("status", preparation.status().name());
    }
    return data.without("publication");
  }

  @Override
  public int compareTo(JourneyStep other) {
    return AS_HAPPENED.compare(this, other);
  }
}
