package dev.cafezinho.order.view;

import dev.cafezinho.contracts.Publication;
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
    Publication publication = publicationOf(event.data());
    return new JourneyStep(
        publication.type(),
        publication.publisher().group(),
        event.data().at(),
        event.version(),
        traceId(event.traceparent()),
        EventJson.MAPPER.valueToTree(event.data()));
  }

  private static String traceId(String traceparent) {
    String[] parts = traceparent.split("-", -1);
    return parts.length < 2 ? "" : parts[1];
  }

  /** What is stored here of an event has a name of its own. */
  private static Publication publicationOf(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Placed _ -> Publication.ORDER_CREATED;
      case OrderEvent.DeletionRequested _ -> Publication.DELETION_REQUESTED;
      case OrderEvent.Deleted _ -> Publication.ORDER_DELETED;
      case OrderEvent.StockReserved _ -> Publication.STOCK_RESERVED;
      case OrderEvent.StockRefused _ -> Publication.STOCK_REFUSED;
      case OrderEvent.PaymentRequested _ -> Publication.PAYMENT_REQUESTED;
      case OrderEvent.PaymentApproved _ -> Publication.PAYMENT_APPROVED;
      case OrderEvent.PaymentRefused _ -> Publication.PAYMENT_REFUSED;
      case OrderEvent.PaymentRefunded _ -> Publication.PAYMENT_REFUNDED;
      case OrderEvent.PreparationUpdated _ -> Publication.PREPARATION_UPDATED;
      case OrderEvent.Shipped _ -> Publication.ORDER_SHIPPED;
      case OrderEvent.DeliveryCancelled _ -> Publication.DELIVERY_CANCELLED;
    };
  }

  @Override
  public int compareTo(JourneyStep other) {
    return AS_HAPPENED.compare(this, other);
  }
}
