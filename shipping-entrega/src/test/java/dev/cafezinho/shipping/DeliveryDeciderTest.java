package dev.cafezinho.shipping;

import static dev.cafezinho.contracts.Fulfilment.COUNTER;
import static dev.cafezinho.contracts.Fulfilment.DELIVERY;
import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.shipping.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.DeliveryCancelled;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.Money;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import dev.cafezinho.shipping.DeliveryCommand.RecordDeletion;
import dev.cafezinho.shipping.DeliveryCommand.RecordPayment;
import dev.cafezinho.shipping.DeliveryCommand.RecordReservation;
import dev.cafezinho.shipping.DeliveryCommand.RecordStockRefusal;
import dev.cafezinho.shipping.DeliveryCommand.Ship;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryDeciderTest {
  private static final Ticket TICKET = new Ticket("o1", 7, "ana");
  private static final DeliveryEvent RESERVED = new DeliveryEvent.Reserved(TICKET);
  private static final DeliveryEvent REFUSED = new DeliveryEvent.StockRefused(TICKET);
  private static final DeliveryEvent DELETED = new DeliveryEvent.OrderDeleted(TICKET);
  private static final DeliveryEvent ISSUED = new DeliveryEvent.InvoiceIssued("000000042", NOON);
  private static final DeliveryEvent SHIPPED =
      new DeliveryEvent.Shipped("CF000000425BR", null, NOON);

  private static final DeliveryEvent WITHHELD =
      new DeliveryEvent.Withheld(Examples.deletionRequested("o1"), NOON);

  private static final DeliveryEvent CANCELLED =
      new DeliveryEvent.Cancelled(
          TICKET, DeletionReason.CANCELLED_BY_STAFF, "Acabou o café", "Rita", NOON);

  private final DeliveryDecider decider = new DeliveryDecider(Shop.DELAY, Shop.TIMEOUT, false);
  private final DeciderSpecification<DeliveryCommand, Delivery, DeliveryEvent> delivery =
      specification(decider);

  @Test
  void shipsWhatIsPaidAndReserved() {
    delivery.given(paid(DELIVERY), RESERVED).when(ship()).then(ISSUED, SHIPPED);
    delivery.given(RESERVED, paid(DELIVERY)).when(ship()).then(ISSUED, SHIPPED);
  }

  @Test
  void isDueAfterTheDelayOnceItCanLeave() {
    assertThat(decider.dueAt(after(paid(DELIVERY), RESERVED), NOON))
        .isEqualTo(NOON.plus(Shop.DELAY));
    assertThat(decider.dueAt(after(paid(DELIVERY)), NOON)).isNull();
    assertThat(decider.dueAt(after(paid(DELIVERY), RESERVED, ISSUED, SHIPPED), NOON)).isNull();
    assertThat(decider.dueAt(after(paid(DELIVERY), RESERVED, DELETED), NOON)).isNull();
  }

  @Test
  void shipsNothingBefore() {
    delivery.given().when(ship()).thenNothingHappens();
    delivery.given(RESERVED).when(ship()).thenNothingHappens();
    delivery.given(paid(DELIVERY)).when(ship()).thenNothingHappens();
    delivery.given(paid(DELIVERY), REFUSED).when(ship()).thenNothingHappens();
  }

  @Test
  void shipsOnce() {
    delivery.given(paid(DELIVERY), RESERVED, ISSUED, SHIPPED).when(ship()).thenNothingHappens();
  }

  @Test
  void shipsNothingThatWasDeletedBefore() {
    delivery.given(paid(DELIVERY), RESERVED, DELETED).when(ship()).thenNothingHappens();
    delivery
        .given(DELETED)
        .when(
            new RecordPayment(Examples.order(DELIVERY), NOON),
            new RecordReservation(TICKET, NOON),
            ship())
        .thenNothingHappens();
  }

  @Test
  void doesNotCallBackWhatIsShipped() {
    delivery
        .given(paid(DELIVERY), RESERVED, ISSUED, SHIPPED)
        .when(new RecordDeletion(TICKET))
        .thenNothingHappens();
  }

  @Test
  void withholdsWhatHasNotLeft() {
    delivery.given().when(withhold(), withhold()).then(WITHHELD);
    delivery.given(paid(DELIVERY), RESERVED).when(withhold(), ship()).then(WITHHELD);
    delivery
        .given(WITHHELD)
        .when(new RecordPayment(Examples.order(DELIVERY), NOON))
        .thenNothingHappens();
  }

  @Test
  void withholdsNothingThatHasLeft() {
    delivery.given(paid(DELIVERY), RESERVED, ISSUED, SHIPPED).when(withhold()).thenNothingHappens();
  }

  @Test
  void tellsThatTheOrderStays() {
    assertThat(DeliveryProcess.publish(after(WITHHELD), WITHHELD))
        .containsExactly(
            new DeliveryCancelled("o1", 7, "ana", DeletionReason.DELETED_BY_SHOPPER, NOON));
  }

  @Test
  void staffCancelWhatHasNotLeft() {
    delivery.given(RESERVED).when(cancel(), cancel(), ship()).then(CANCELLED);
    delivery
        .given(paid(DELIVERY))
        .when(cancel(), new RecordReservation(TICKET, NOON))
        .then(CANCELLED);
    delivery.given(paid(DELIVERY), RESERVED).when(cancel(), ship()).then(CANCELLED);
    delivery.given(paid(COUNTER), RESERVED).when(cancel()).then(CANCELLED);
    delivery.given(REFUSED).when(cancel()).then(CANCELLED);
  }

  @Test
  void staffCancelNothingThatHasLeftOrIsGone() {
    delivery.given(paid(DELIVERY), RESERVED, ISSUED, SHIPPED).when(cancel()).thenNothingHappens();
    delivery.given(DELETED).when(cancel()).thenNothingHappens();
    delivery.given(WITHHELD).when(cancel()).thenNothingHappens();
    delivery.given(CANCELLED).when(withhold(), new RecordDeletion(TICKET)).thenNothingHappens();
  }

  @Test
  void staffCancelNothingThatNobodyHasHeardOf() {
    delivery.given().when(cancel()).thenNothingHappens();
  }

  /** As the first version stored it; the payment tells the rest. */
  @Test
  void staffCancelWhatWasReservedWithoutATicketOnceItIsPaid() {
    var reserved = new DeliveryEvent.Reserved(null);
    delivery.given(reserved).when(cancel()).thenNothingHappens();
    delivery.given(reserved, paid(DELIVERY)).when(cancel()).then(CANCELLED);
    delivery.given(paid(DELIVERY), reserved).when(cancel()).then(CANCELLED);
  }

  @Test
  void tellsThatStaffCancelled() {
    assertThat(DeliveryProcess.publish(after(RESERVED, CANCELLED), CANCELLED))
        .containsExactly(
            new DeliveryCancelled(
                "o1", 7, "ana", DeletionReason.CANCELLED_BY_STAFF, "Acabou o café", NOON));
    assertThat(after(RESERVED, CANCELLED)).isInstanceOf(Delivery.Deleted.class);
  }

  @Test
  void knowsAnOrderByTheFirstThatItHears() {
    for (DeliveryEvent first : List.of(RESERVED, REFUSED, DELETED, WITHHELD, paid(DELIVERY))) {
      assertThat(after(first).ticket()).isEqualTo(TICKET);
    }
  }

  @Test
  void notesEachFactOnce() {
    delivery
        .given()
        .when(
            new RecordPayment(Examples.order(DELIVERY), NOON),
            new RecordPayment(Examples.order(DELIVERY), NOON),
            new RecordReservation(TICKET, NOON),
            new RecordReservation(TICKET, NOON),
            new RecordDeletion(TICKET),
            new RecordDeletion(TICKET))
        .then(paid(DELIVERY), RESERVED, DELETED);
    delivery
        .given()
        .when(new RecordStockRefusal(TICKET), new RecordStockRefusal(TICKET))
        .then(REFUSED);
  }

  @Test
  void leavesCounterOrdersToTheStaff() {
    delivery.given(paid(COUNTER), RESERVED).when(ship()).thenNothingHappens();
    assertThat(after(paid(COUNTER), RESERVED)).isInstanceOf(Delivery.ToPrepare.class);
  }

  @Test
  void issuesTheNotaOfWhatWasPaid() {
    var invoice =
        Invoice.of(Examples.order(DELIVERY), "000000042", NOON).trackedBy("CF000000425BR");
    assertThat(after(paid(DELIVERY), RESERVED, ISSUED, SHIPPED))
        .isEqualTo(new Delivery.Shipped(Examples.order(DELIVERY), invoice));
    assertThat(invoice.lines().getFirst().lineTotal()).isEqualTo(Money.brl(1700));
  }

  @Test
  void tellsOthersOfTheShipmentAndOfNothingElse() {
    Delivery shipped = after(paid(DELIVERY), RESERVED, ISSUED, SHIPPED);
    assertThat(DeliveryProcess.publish(shipped, SHIPPED))
        .containsExactly(new OrderShipped("o1", 7, "ana", "000000042", "CF000000425BR", NOON));
    for (DeliveryEvent event : List.of(paid(DELIVERY), RESERVED, REFUSED, DELETED, ISSUED)) {
      assertThat(DeliveryProcess.publish(shipped, event)).isEmpty();
    }
  }

  private Delivery after(DeliveryEvent... events) {
    return decider.evolve(decider.initial(), List.of(events));
  }

  private static DeliveryEvent paid(Fulfilment fulfilment) {
    return new DeliveryEvent.Paid(Examples.order(fulfilment));
  }

  private static DeliveryCommand withhold() {
    return new DeliveryCommand.Withhold(Examples.deletionRequested("o1"), NOON);
  }

  private static DeliveryCommand cancel() {
    return new DeliveryCommand.Cancel("Acabou o café", "Rita", NOON);
  }

  private static Ship ship() {
    return new Ship(42, NOON);
  }
}
