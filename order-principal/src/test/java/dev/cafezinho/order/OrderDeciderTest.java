package dev.cafezinho.order;

import static dev.cafezinho.contracts.DeletionReason.CANCELLED_BY_STAFF;
import static dev.cafezinho.contracts.DeletionReason.DELETED_BY_SHOPPER;
import static dev.cafezinho.contracts.DeletionReason.OUT_OF_STOCK;
import static dev.cafezinho.contracts.DeletionReason.PAYMENT_EXPIRED;
import static dev.cafezinho.contracts.DeletionReason.PAYMENT_REFUSED;
import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.order.OrderFixtures.*;

import dev.cafezinho.eventlog.testing.DeciderSpecification;
import org.junit.jupiter.api.Test;

class OrderDeciderTest {
  private final DeciderSpecification<OrderCommand, Order, OrderEvent> order =
      specification(new OrderDecider());

  @Test
  void placesAnOrderOnce() {
    order.given().when(placeOrder(), placeOrder()).then(placed());
  }

  /** Pagamento tells the same of it, which is known. */
  @Test
  void placesAnOrderPaidThatWasPaidAtTheTill() {
    order
        .given()
        .when(placeOrderPaidInCash(), placeOrderPaidInCash(), recordFact(paidInCash()))
        .then(placedPaidInCash(), paidInCash());
  }

  @Test
  void asksOnceWhetherAnOrderCanStillBeDeleted() {
    order
        .given(placed(), paymentApproved())
        .when(delete(), delete())
        .then(deletionRequested(DELETED_BY_SHOPPER));
  }

  @Test
  void deletesWhatHasNotLeft() {
    order
        .given(placed(), deletionRequested(DELETED_BY_SHOPPER))
        .when(recordFact(withheld()), delete())
        .then(withheld(), deleted(DELETED_BY_SHOPPER));
  }

  @Test
  void keepsWhatLeftBeforeItsDeletionWasHeardOf() {
    order
        .given(placed(), deletionRequested(DELETED_BY_SHOPPER))
        .when(recordFact(shipped()), delete())
        .then(shipped());
  }

  @Test
  void sendsNothingWhoseMoneyWentBack() {
    order
        .given(placed(), paymentApproved())
        .when(recordFact(paymentRefunded()), recordFact(paymentRefunded()))
        .then(paymentRefunded(), deletionRequested(PAYMENT_REFUSED));
  }

  /** As the payment system may tell it: the approval is still on its way, or never comes. */
  @Test
  void endsWhenItsMoneyWentBackBeforeItsPaymentWasHeardOf() {
    OrderEvent.Fact stays = new OrderEvent.DeliveryCancelled(PAYMENT_REFUSED, null, NOW);
    order
        .given(placed(), stockReserved())
        .when(recordFact(paymentRefunded()), recordFact(stays), recordFact(paymentApproved()))
        .then(
            paymentRefunded(),
            deletionRequested(PAYMENT_REFUSED),
            stays,
            deleted(PAYMENT_REFUSED),
            paymentApproved());
  }

  @Test
  void leavesWhatWasSentBeforeItsMoneyWentBack() {
    order
        .given(placed(), paymentApproved(), shipped())
        .when(recordFact(paymentRefunded()))
        .then(paymentRefunded());
  }

  @Test
  void refusesToDeleteAShippedOrder() {
    order.given(placed(), shipped()).when(delete()).thenNothingHappens();
  }

  @Test
  void refusesToDeleteAnOrderThatIsBeingPrepared() {
    order.given(placed(), preparing()).when(delete()).thenNothingHappens();
  }

  @Test
  void countsAFactOnce() {
    order
        .given(placed(), paymentApproved())
        .when(
            recordFact(paymentApproved()), recordFact(stockReserved()), recordFact(stockReserved()))
        .then(stockReserved());
  }

  @Test
  void followsEveryStepOfThePreparation() {
    order.given(placed(), preparing()).when(recordFact(ready())).then(ready());
  }

  @Test
  void endsWithoutStock() {
    order
        .given(placed())
        .when(recordFact(stockRefused()))
        .then(stockRefused(), deleted(OUT_OF_STOCK));
  }

  @Test
  void endsWhenThePaymentIsRefused() {
    order
        .given(placed())
        .when(recordFact(paymentRefused()))
        .then(paymentRefused(), deleted(PAYMENT_REFUSED));
  }

  @Test
  void endsWhenThePaymentExpires() {
    order
        .given(placed())
        .when(recordFact(paymentExpired()))
        .then(paymentExpired(), deleted(PAYMENT_EXPIRED));
  }

  @Test
  void endsWhenStaffCancel() {
    order
        .given(placed(), paymentApproved())
        .when(recordFact(cancelledByStaff()))
        .then(cancelledByStaff(), new OrderEvent.Deleted(CANCELLED_BY_STAFF, "Acabou o café", NOW));
  }

  @Test
  void endsWhenStaffCancelWhatIsBeingPrepared() {
    order
        .given(placed(), paymentApproved(), preparing(), ready())
        .when(recordFact(cancelledByStaff()), recordFact(paymentRefunded()))
        .then(
            cancelledByStaff(),
            new OrderEvent.Deleted(CANCELLED_BY_STAFF, "Acabou o café", NOW),
            paymentRefunded());
  }

  @Test
  void isDeletedOnlyOnce() {
    order
        .given(placed(), deleted(DELETED_BY_SHOPPER))
        .when(recordFact(stockRefused()), recordFact(paymentRefused()))
        .then(stockRefused(), paymentRefused());
  }

  @Test
  void learnsOfMoneyThatCameTooLateAndWentBack() {
    order
        .given(placed(), deleted(PAYMENT_EXPIRED))
        .when(recordFact(paymentApproved()), recordFact(paymentRefunded()))
        .then(paymentApproved(), paymentRefunded());
  }

  @Test
  void parksAFactAboutAnUnknownOrder() {
    order.given().when(recordFact(paymentApproved())).thenThrows(OrderDecider.UnknownOrder.class);
  }
}
