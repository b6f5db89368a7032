package dev.cafezinho.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.eventlog.testing.StoredEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the first version stored stays readable for ever. */
class StoredDeliveryEventsTest {
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

  private final StoredEvents<DeliveryEvent> stored = new StoredEvents<>(DeliveryEvent.TYPES);

  @Test
  void everyEventIsReadAsItWasMeant() {
    stored.areReadAs(EVENTS);
  }

  @Test
  void fieldsOfANewerVersionAreLeftAside() {
    stored.areReadWithFieldsOfANewerVersion();
  }

  @Test
  void everyEventIsStillWrittenTheSame() {
    EVENTS.keySet().forEach(stored::isWrittenAsStored);
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

  @Test
  void everyKindOfEventIsThere() {
    assertThat(EVENTS.values())
        .extracting(event -> (Object) event.getClass())
        .containsExactlyInAnyOrder((Object[]) DeliveryEvent.class.getPermittedSubclasses());
  }
}
