package dev.cafezinho.shipping;

import static dev.cafezinho.contracts.Fulfilment.COUNTER;
import static dev.cafezinho.contracts.Fulfilment.DELIVERY;
import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.shipping.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.DeletionReason;
import dev.cafezinho.contracts.Fulfilment;
import dev.cafezinho.contracts.OrderShipped;
import dev.cafezinho.contracts.OrderStatus;
import dev.cafezinho.contracts.PreparationUpdated;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import dev.cafezinho.shipping.DeliveryCommand.Claim;
import dev.cafezinho.shipping.DeliveryCommand.GiveUp;
import dev.cafezinho.shipping.DeliveryCommand.HandOver;
import dev.cafezinho.shipping.DeliveryCommand.MakeReady;
import dev.cafezinho.shipping.DeliveryCommand.RecordPayment;
import dev.cafezinho.shipping.DeliveryCommand.RecordReservation;
import dev.cafezinho.shipping.DeliveryCommand.Send;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the staff do with an order, and what becomes of one that they leave. */
class PreparationDeciderTest {
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Ticket TICKET = new Ticket("o1", 7, "ana");
  private static final DeliveryEvent RESERVED = new DeliveryEvent.Reserved(TICKET);
  private static final DeliveryEvent QUEUED = new DeliveryEvent.Queued(NOON);
  private static final DeliveryEvent CLAIMED =
      new DeliveryEvent.Claimed("Rita", "000000042", LATER);
  private static final DeliveryEvent READY = new DeliveryEvent.MadeReady("Davi", LATER);
  private static final DeliveryEvent PICKED_UP = new DeliveryEvent.PickedUp("Rita", LATER);
  private static final DeliveryEvent WITHHELD =
      new DeliveryEvent.Withheld(Examples.deletionRequested("o1"), LATER);
  private static final DeliveryEvent GIVEN_UP =
      new DeliveryEvent.Cancelled(TICKET, DeletionReason.PREPARATION_TIMEOUT, null, null, LATER);
  private static final DeliveryEvent SENT =
      new DeliveryEvent.Shipped("CF000000425BR", "Rita", LATER);

  private final DeliveryDecider decider = new DeliveryDecider(Shop.DELAY, Shop.TIMEOUT, false);
  private final DeciderSpecification<DeliveryCommand, Delivery, DeliveryEvent> delivery =
      specification(decider);
  private final DeciderSpecification<DeliveryCommand, Delivery, DeliveryEvent> byStaff =
      specification(new DeliveryDecider(Shop.DELAY, Shop.TIMEOUT, true));

  @Test
  void standsInTheQueueOnceItIsPaidAndReserved() {
    delivery
        .given(RESERVED)
        .when(new RecordPayment(Examples.order(COUNTER), NOON))
        .then(paid(COUNTER), QUEUED);
    delivery.given(paid(COUNTER)).when(new RecordReservation(TICKET, NOON)).then(RESERVED, QUEUED);
    delivery.given(paid(DELIVERY)).when(new RecordReservation(TICKET, NOON)).then(RESERVED);
  }

  @Test
  void goesFromHandToHand() {
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED)
        .when(claim("Rita"), new MakeReady("Davi", LATER), new HandOver("Rita", LATER))
        .then(CLAIMED, READY, PICKED_UP);
  }

  @Test
  void isClaimedByOneOnly() {
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED)
        .when(claim("Davi"))
        .thenThrows(NotInState.class);
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED)
        .when(claim("Rita"))
        .thenThrows(NotInState.class);
  }

  @Test
  void refusesStepsOutOfTurn() {
    var ready = new MakeReady("Rita", LATER);
    var handOver = new HandOver("Rita", LATER);
    delivery.given().when(claim("Rita")).thenThrows(NotInState.class);
    delivery.given(paid(COUNTER)).when(claim("Rita")).thenThrows(NotInState.class);
    delivery.given(paid(DELIVERY), RESERVED).when(claim("Rita")).thenThrows(NotInState.class);
    delivery.given(paid(COUNTER), RESERVED, QUEUED).when(ready).thenThrows(NotInState.class);
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED)
        .when(handOver)
        .thenThrows(NotInState.class);
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY)
        .when(ready)
        .thenThrows(NotInState.class);
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY, PICKED_UP)
        .when(handOver)
        .thenThrows(NotInState.class);
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, WITHHELD)
        .when(claim("Rita"))
        .thenThrows(NotInState.class);
  }

  @Test
  void isNotDeletedByItsShopperOnceItIsClaimed() {
    var withhold = new DeliveryCommand.Withhold(Examples.deletionRequested("o1"), LATER);
    delivery.given(paid(COUNTER), RESERVED, QUEUED).when(withhold).then(WITHHELD);
    delivery.given(paid(COUNTER), RESERVED, QUEUED, CLAIMED).when(withhold).thenNothingHappens();
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY)
        .when(withhold)
        .thenNothingHappens();
  }

  @Test
  void isCancelledByStaffUntilItIsPickedUp() {
    var cancelled =
        new DeliveryEvent.Cancelled(
            TICKET, DeletionReason.CANCELLED_BY_STAFF, "Acabou o café", "Rita", LATER);
    var cancel = new DeliveryCommand.Cancel("Acabou o café", "Rita", LATER);
    delivery.given(paid(COUNTER), RESERVED, QUEUED).when(cancel, cancel).then(cancelled);
    delivery.given(paid(COUNTER), RESERVED, QUEUED, CLAIMED).when(cancel).then(cancelled);
    delivery.given(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY).when(cancel).then(cancelled);
    delivery
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY, PICKED_UP)
        .when(cancel)
        .thenNothingHappens();
  }

  @Test
  void isGivenUpWhenNobodyClaimsIt() {
    delivery.given(paid(COUNTER), RESERVED, QUEUED).when(giveUp(), giveUp()).then(GIVEN_UP);
    delivery.given(paid(COUNTER), RESERVED, QUEUED, CLAIMED).when(giveUp()).thenNothingHappens();
    byStaff.given(paid(DELIVERY), RESERVED, QUEUED).when(giveUp()).thenNothingHappens();
  }

  @Test
  void isDueWhileNobodyHasClaimedIt() {
    assertThat(decider.dueAt(after(paid(COUNTER), RESERVED, QUEUED), NOON))
        .isEqualTo(NOON.plus(Shop.TIMEOUT));
    assertThat(decider.dueAt(after(paid(COUNTER), RESERVED, QUEUED, CLAIMED), NOON)).isNull();
    assertThat(decider.dueAt(after(paid(DELIVERY), RESERVED, QUEUED), NOON)).isNull();
  }

  @Test
  void hasItsNotaFromTheClaimOn() {
    assertThat(after(paid(COUNTER), RESERVED, QUEUED).invoice()).isNull();
    var nota = Invoice.of(Examples.order(COUNTER), "000000042", LATER);
    assertThat(after(paid(COUNTER), RESERVED, QUEUED, CLAIMED).invoice()).isEqualTo(nota);
    assertThat(after(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY).invoice()).isEqualTo(nota);
    assertThat(after(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY, PICKED_UP).invoice())
        .isEqualTo(nota);
  }

  @Test
  void tellsOthersOfEachStep() {
    assertThat(DeliveryProcess.publish(after(paid(COUNTER), RESERVED, QUEUED), QUEUED)).isEmpty();
    assertTold(OrderStatus.PREPARING, paid(COUNTER), RESERVED, QUEUED, CLAIMED);
    assertTold(OrderStatus.READY, paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY);
    assertTold(OrderStatus.PICKED_UP, paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY, PICKED_UP);
  }

  @Test
  void putsDeliveriesIntoTheQueueWhereStaffSendThem() {
    byStaff
        .given(RESERVED)
        .when(new RecordPayment(Examples.order(DELIVERY), NOON))
        .then(paid(DELIVERY), QUEUED);
    byStaff
        .given(paid(DELIVERY), RESERVED, QUEUED)
        .when(new DeliveryCommand.Ship(43, LATER))
        .thenNothingHappens();
  }

  @Test
  void sendsWhatWasPreparedOrOnlyQueued() {
    byStaff
        .given(paid(DELIVERY), RESERVED, QUEUED)
        .when(send())
        .then(new DeliveryEvent.InvoiceIssued("000000042", LATER), SENT);
    byStaff
        .given(paid(DELIVERY), RESERVED, QUEUED)
        .when(claim("Rita"), new Send("Rita", 0, LATER))
        .then(CLAIMED, SENT);
    byStaff
        .given(paid(DELIVERY), RESERVED, QUEUED, CLAIMED, READY)
        .when(new Send("Rita", 0, LATER))
        .then(SENT);
    assertThat(
            DeliveryProcess.publish(after(paid(DELIVERY), RESERVED, QUEUED, CLAIMED, SENT), SENT))
        .containsExactly(new OrderShipped("o1", 7, "ana", "000000042", "CF000000425BR", LATER));
  }

  @Test
  void sendsNothingTwiceAndNothingThatIsForTheCounter() {
    byStaff
        .given(paid(DELIVERY), RESERVED, QUEUED, CLAIMED, SENT)
        .when(send())
        .thenThrows(NotInState.class);
    byStaff
        .given(paid(COUNTER), RESERVED, QUEUED, CLAIMED, READY)
        .when(send())
        .thenThrows(NotInState.class);
    byStaff
        .given(paid(DELIVERY), RESERVED, QUEUED, CLAIMED, READY)
        .when(new HandOver("Rita", LATER))
        .thenThrows(NotInState.class);
  }

  private void assertTold(OrderStatus status, DeliveryEvent... events) {
    assertThat(DeliveryProcess.publish(after(events), events[events.length - 1]))
        .containsExactly(
            new PreparationUpdated("o1", 7, "ana", status, "000000042", NOON, LATER, LATER));
  }

  private Delivery after(DeliveryEvent... events) {
    return decider.evolve(decider.initial(), List.of(events));
  }

  private static DeliveryEvent paid(Fulfilment fulfilment) {
    return new DeliveryEvent.Paid(Examples.order(fulfilment));
  }

  private static Claim claim(String by) {
    return new Claim(by, 42, LATER);
  }

  private static Send send() {
    return new Send("Rita", 42, LATER);
  }

  private static GiveUp giveUp() {
    return new GiveUp(LATER);
  }
}
