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
      Map.ofEntries(
          Map.entry(
              "delivery.paid.v1", new DeliveryEvent.Paid(Examples.order(Fulfilment.DELIVERY))),
          Map.entry("delivery.reserved.v1", new DeliveryEvent.Reserved(null)),
          Map.entry("delivery.stock-refused.v1", new DeliveryEvent.StockRefused(null)),
          Map.entry("delivery.order-deleted.v1", new DeliveryEvent.OrderDeleted(null)),
          Map.entry(
              "delivery.withheld.v1",
              new DeliveryEvent.Withheld(Examples.deletionRequested("o1"), Examples.NOON)),
          Map.entry(
              "delivery.cancelled.v1",
              new DeliveryEvent.Cancelled(
                  TICKET, DeletionReason.CANCELLED_BY_STAFF, null, null, Examples.NOON)),
          Map.entry("delivery.queued.v1", new DeliveryEvent.Queued(Examples.NOON)),
          Map.entry(
              "delivery.claimed.v1", new DeliveryEvent.Claimed("Rita", "000000042", Examples.NOON)),
          Map.entry("delivery.made-ready.v1", new DeliveryEvent.MadeReady("Rita", Examples.NOON)),
          Map.entry("delivery.picked-up.v1", new DeliveryEvent.PickedUp("Rita", Examples.NOON)),
          Map.entry(
              "delivery.invoice-issued.v1",
              new DeliveryEvent.InvoiceIssued("000000042", Examples.NOON)),
          Map.entry(
              "delivery.shipped.v1",
              new DeliveryEvent.Shipped("CF000000420BR", null, Examples.NOON)));

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

  /** Fields more under the same name: an older instance does without them. */
  @Test
  void whoDidItAndWhyIsStored() {
    for (DeliveryEvent event :
        List.of(
            new DeliveryEvent.Cancelled(
                TICKET, DeletionReason.CANCELLED_BY_STAFF, "Acabou", "Rita", Examples.NOON),
            new DeliveryEvent.Shipped("CF000000420BR", "Rita", Examples.NOON))) {
      var type = DeliveryEvent.TYPES.nameOf(event);
      assertThat(DeliveryEvent.TYPES.read(type, DeliveryEvent.TYPES.write(event))).isEqualTo(event);
    }
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
