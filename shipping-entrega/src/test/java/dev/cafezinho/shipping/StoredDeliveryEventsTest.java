package dev.cafezinho.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.eventlog.EventTypes;
import dev.cafezinho.eventlog.testing.StoredEventsContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the first version stored stays readable for ever. */
class StoredDeliveryEventsTest implements StoredEventsContract<DeliveryEvent> {
  private static final Ticket TICKET = new Ticket("o1", 7, "ana");
  private static final Map<String, DeliveryEvent> EVENTS =
      Map.of(
          "delivery.paid.v1",
          new DeliveryEvent.Paid(Examples.order(Fulfilment.DELIVERY)),
          "delivery.reserved.v1",
          new DeliveryEvent.Reserved(null),
          "delivery.stock-refused.v1",
          new DeliveryEvent.StockRefused(null),
          "delivery.order-deleted.v1",
          new DeliveryEvent.OrderDeleted(null),
          "delivery.withheld.v1",
          new DeliveryEvent.Withheld(Examples.deletionRequested("o1"), Examples.NOON),
          "delivery.cancelled.v1",
          new DeliveryEvent.Cancelled(TICKET, DeletionReason.CANCELLED_BY_STAFF, Examples.NOON),
          "delivery.invoice-issued.v1",
          new DeliveryEvent.InvoiceIssued("000000042", Examples.NOON),
          "delivery.shipped.v1",
          new DeliveryEvent.Shipped("CF000000420BR", Examples.NOON));

  @Override
  public Class<DeliveryEvent> type() {
    return DeliveryEvent.class;
  }

  @Override
  public EventTypes<DeliveryEvent> types() {
    return DeliveryEvent.TYPES;
  }

  @Override
  public Map<String, DeliveryEvent> events() {
    return EVENTS;
  }

  /** Lines have got options, a note and names in other languages. */
  @Override
  public Set<String> extended() {
    return Set.of("delivery.paid.v1");
  }

  /** A field more under the same name: an older instance does without it. */
  @Test
  void aTicketIsStoredWithTheFactThatTellsIt() {
    for (DeliveryEvent event :
        List.of(
            new DeliveryEvent.Reserved(TICKET),
            new DeliveryEvent.StockRefused(TICKET),
            new DeliveryEvent.OrderDeleted(TICKET))) {
      var type = DeliveryEvent.TYPES.nameOf(event);
      assertThat(DeliveryEvent.TYPES.read(type, DeliveryEvent.TYPES.write(event))).isEqualTo(event);
    }
  }
}
