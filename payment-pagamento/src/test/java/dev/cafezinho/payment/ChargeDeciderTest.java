package dev.cafezinho.payment;

import static dev.cafezinho.contracts.DeletionReason.PAYMENT_EXPIRED;
import static dev.cafezinho.contracts.DeletionReason.PAYMENT_REFUSED;
import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.payment.ChargeFixtures.ASK_TIMES;
import static dev.cafezinho.payment.ChargeFixtures.AT;
import static dev.cafezinho.payment.ChargeFixtures.PAYMENT;
import static dev.cafezinho.payment.ChargeFixtures.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.contracts.TillPayment;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import dev.cafezinho.payment.Charge.Awaiting;
import dev.cafezinho.payment.Charge.Dropped;
import dev.cafezinho.payment.Charge.GivenUp;
import dev.cafezinho.payment.Charge.Paid;
import dev.cafezinho.payment.Charge.PaidForDeleted;
import dev.cafezinho.payment.Charge.PaidTooLate;
import dev.cafezinho.payment.Charge.Refunded;
import dev.cafezinho.payment.Charge.Requested;
import dev.cafezinho.payment.Charge.Voiding;
import dev.cafezinho.payment.ChargeCommand.CancelCharge;
import dev.cafezinho.payment.ChargeCommand.RecordOpening;
import dev.cafezinho.payment.ChargeCommand.RecordOutcome;
import dev.cafezinho.payment.ChargeCommand.RequestCharge;
import dev.cafezinho.payment.ChargeEvent.ChargeApproved;
import dev.cafezinho.payment.ChargeEvent.ChargeCancelled;
import dev.cafezinho.payment.ChargeEvent.ChargeOpened;
import dev.cafezinho.payment.ChargeEvent.ChargeRefunded;
import dev.cafezinho.payment.ChargeEvent.ChargeRefused;
import dev.cafezinho.payment.ChargeEvent.ChargeRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargeDeciderTest {
  private static final ChargeDecider DECIDER = new ChargeDecider(ASK_TIMES);
  private static final ChargeEvent REQUESTED = new ChargeRequested(REQUEST);
  private static final ChargeEvent OPENED = new ChargeOpened(PAYMENT);
  private static final ChargeEvent APPROVED = new ChargeApproved(AT);
  private static final ChargeEvent CANCELLED = new ChargeCancelled(AT);
  private static final ChargeEvent REFUNDED = new ChargeRefunded(AT);

  private static final ChargeEvent EXPIRED = new ChargeRefused(PAYMENT_EXPIRED, AT);

  private final DeciderSpecification<ChargeCommand, Charge, ChargeEvent> charge =
      specification(DECIDER);

  @Test
  void requestsOneChargePerOrder() {
    charge.given().when(new RequestCharge(REQUEST), new RequestCharge(REQUEST)).then(REQUESTED);
    assertThat(state(REQUESTED)).isInstanceOf(Requested.class);
  }

  /** Nobody is told of a payment page, and no payment system is asked for anything. */
  @Test
  void isPaidAtOnceByWhatWasPaidAtTheTill() {
    ChargeRequest cash = ChargeFixtures.paidAtTill();
    ChargeEvent opened = new ChargeOpened(OpenPayment.atTill(TillPayment.CASH, AT));

    charge
        .given()
        .when(new RequestCharge(cash), new RequestCharge(cash))
        .then(new ChargeRequested(cash), opened, APPROVED);

    Charge paid = state(new ChargeRequested(cash), opened, APPROVED);
    assertThat(paid).isInstanceOf(Paid.class);
    assertThat(DECIDER.dueAt(paid, AT)).isNull();
    assertThat(ChargeProcess.publish(paid, opened)).isEmpty();
    assertThat(ChargeProcess.publish(paid, APPROVED))
        .singleElement()
        .isInstanceOf(PaymentApproved.class);
  }

  @Test
  void givesBackAtTheTillWhatWasPaidThere() {
    ChargeRequest cash = ChargeFixtures.paidAtTill();
    ChargeEvent requested = new ChargeRequested(cash);
    ChargeEvent opened = new ChargeOpened(OpenPayment.atTill(TillPayment.CASH, AT));

    charge
        .given(requested, opened, APPROVED)
        .when(new CancelCharge(AT), new CancelCharge(AT))
        .then(CANCELLED, REFUNDED);
    charge
        .given(CANCELLED)
        .when(new RequestCharge(cash))
        .then(requested, opened, APPROVED, REFUNDED);

    Charge refunded = state(CANCELLED, requested, opened, APPROVED, REFUNDED);
    assertThat(refunded).isInstanceOf(Refunded.class);
    assertThat(ChargeProcess.publish(refunded, APPROVED)).isEmpty();
    assertThat(ChargeProcess.publish(refunded, REFUNDED))
        .singleElement()
        .isInstanceOf(PaymentRefunded.class);
  }

  @Test
  void opensOnce() {
    charge
        .given(REQUESTED)
        .when(new RecordOpening(PAYMENT), new RecordOpening(PAYMENT))
        .then(OPENED);
    assertThat(state(REQUESTED, OPENED)).isInstanceOf(Awaiting.class);
  }

  @Test
  void neverOpensChargeOfDeletedOrder() {
    charge
        .given()
        .when(new CancelCharge(AT), new RequestCharge(REQUEST))
        .then(CANCELLED, REQUESTED);
    assertThat(state(CANCELLED, REQUESTED)).isInstanceOf(Dropped.class);
  }

  @Test
  void approvesOnce() {
    charge
        .given(REQUESTED, OPENED)
        .when(outcome(Outcome.AUTHORIZED), outcome(Outcome.AUTHORIZED))
        .then(APPROVED);
    assertThat(state(REQUESTED, OPENED, APPROVED)).isInstanceOf(Paid.class);
  }

  @Test
  void keepsTheFirstReasonForRefusal() {
    charge
        .given(REQUESTED, OPENED)
        .when(outcome(Outcome.EXPIRED), outcome(Outcome.REFUSED))
        .then(new ChargeRefused(PAYMENT_EXPIRED, AT));
  }

  @Test
  void whatWasPaidIsNotRefusedAnyMore() {
    charge.given(REQUESTED, OPENED, APPROVED).when(outcome(Outcome.REFUSED)).thenNothingHappens();
  }

  @Test
  void voidsWhatIsOpenWhenTheOrderIsDeleted() {
    assertThat(state(REQUESTED, OPENED, CANCELLED)).isInstanceOf(Voiding.class);
    assertThat(state(CANCELLED, REQUESTED, OPENED)).isInstanceOf(Voiding.class);
  }

  @Test
  void refundsWhatWasPaidForDeletedOrder() {
    assertThat(state(REQUESTED, OPENED, APPROVED, CANCELLED)).isInstanceOf(PaidForDeleted.class);
    assertThat(state(REQUESTED, OPENED, CANCELLED, APPROVED)).isInstanceOf(PaidForDeleted.class);
    assertThat(state(REQUESTED, OPENED, CANCELLED, APPROVED, REFUNDED))
        .isInstanceOf(Refunded.class);
  }

  @Test
  void refundsWhatWasPaidAfterItWasGivenUp() {
    assertThat(state(REQUESTED, OPENED, new ChargeRefused(PAYMENT_EXPIRED, AT), APPROVED))
        .isInstanceOf(PaidTooLate.class);
  }

  /** An approval would let an order be sent that the others were told is not paid. */
  @Test
  void moneyThatComesAfterARefusalIsOnlyRefunded() {
    for (ChargeEvent refused : List.of(EXPIRED, new ChargeRefused(PAYMENT_REFUSED, AT))) {
      charge
          .given(REQUESTED, OPENED, refused)
          .when(outcome(Outcome.AUTHORIZED), outcome(Outcome.AUTHORIZED))
          .then(APPROVED);
      assertThat(publishedOn(outcome(Outcome.AUTHORIZED), REQUESTED, OPENED, refused)).isEmpty();
      assertThat(publishedOn(outcome(Outcome.REFUNDED), REQUESTED, OPENED, refused, APPROVED))
          .containsExactly(PaymentRefunded.class);
      assertThat(publishedOn(outcome(Outcome.REFUNDED), REQUESTED, OPENED, refused))
          .containsExactly(PaymentRefunded.class);
      assertThat(publishedOn(outcome(Outcome.REFUNDED), REQUESTED, OPENED, refused, REFUNDED))
          .isEmpty();
    }
  }

  @Test
  void moneyThatComesAfterAVoidIsOnlyRefunded() {
    assertThat(publishedOn(outcome(Outcome.AUTHORIZED), REQUESTED, OPENED, CANCELLED, EXPIRED))
        .isEmpty();
    assertThat(state(REQUESTED, OPENED, CANCELLED, EXPIRED, APPROVED))
        .isEqualTo(state(REQUESTED, OPENED, EXPIRED, CANCELLED, APPROVED))
        .isInstanceOf(PaidTooLate.class);
  }

  @Test
  void isDueWhenThereIsSomethingToDo() {
    assertThat(DECIDER.dueAt(state(REQUESTED), AT)).isEqualTo(AT);
    assertThat(DECIDER.dueAt(state(REQUESTED, OPENED, CANCELLED), AT)).isEqualTo(AT);
    assertThat(DECIDER.dueAt(state(REQUESTED, OPENED, EXPIRED, APPROVED), AT)).isEqualTo(AT);
    assertThat(DECIDER.dueAt(state(REQUESTED, OPENED, APPROVED), AT)).isNull();
    assertThat(DECIDER.dueAt(state(REQUESTED, CANCELLED), AT)).isNull();
    assertThat(DECIDER.dueAt(state(REQUESTED, EXPIRED), AT)).isNull();
  }

  @Test
  void isDueAtOnceIfTheTimeToPayHasEndedBeforeItWasOpened() {
    Instant later = PAYMENT.expiresAt().plusSeconds(5);
    assertThat(DECIDER.dueAt(state(REQUESTED, OPENED), later)).isBeforeOrEqualTo(later);
    assertThat(DECIDER.againAt(state(REQUESTED, OPENED), later)).isAfter(later);
  }

  @Test
  void isDueSoonAfterTheEndOfTheTimeToPay() {
    Charge open = state(REQUESTED, OPENED);
    assertThat(DECIDER.dueAt(open, AT)).isEqualTo(AT.plusSeconds(30));
    assertThat(DECIDER.dueAt(open, PAYMENT.expiresAt().minusSeconds(5)))
        .isEqualTo(PAYMENT.expiresAt().plusSeconds(1));
    assertThat(DECIDER.againAt(open, PAYMENT.expiresAt()))
        .isEqualTo(PAYMENT.expiresAt().plusSeconds(60));
  }

  @Test
  void isAskedForLateMoneyLessAndLessOftenForADay() {
    Charge expired = state(REQUESTED, OPENED, EXPIRED);
    List<Long> minutes = new ArrayList<>();
    for (Instant due = DECIDER.dueAt(expired, AT); due != null; ) {
      minutes.add(Duration.between(AT, due).toMinutes());
      due = DECIDER.againAt(expired, due);
    }
    assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L);
  }

  @Test
  void readsWhatEarlierEditionsStoredWithoutEffect() {
    assertThat(state(REQUESTED, EXPIRED, CANCELLED)).isInstanceOf(GivenUp.class);
    assertThat(state(REQUESTED, EXPIRED, OPENED)).isInstanceOf(GivenUp.class);
    assertThat(state(REQUESTED, CANCELLED, EXPIRED)).isInstanceOf(Dropped.class);
    assertThat(state(REQUESTED, OPENED, REFUNDED, CANCELLED)).isInstanceOf(Refunded.class);
  }

  @Test
  void refundThatOvertakesItsApprovalStandsForBoth() {
    charge
        .given(REQUESTED, OPENED, CANCELLED)
        .when(outcome(Outcome.REFUNDED), outcome(Outcome.AUTHORIZED))
        .then(REFUNDED);
    assertThat(state(REQUESTED, OPENED, REFUNDED))
        .isEqualTo(state(REQUESTED, OPENED, APPROVED, REFUNDED));
    assertThat(state(REQUESTED, OPENED, REFUNDED)).isInstanceOf(Refunded.class);
  }

  /** An approval would let the order be sent. */
  @Test
  void doesNotTellThatWhatWasRefundedIsPaid() {
    assertThat(publishedOn(outcome(Outcome.REFUNDED), REQUESTED, OPENED))
        .containsExactly(PaymentRefunded.class);
    assertThat(publishedOn(outcome(Outcome.AUTHORIZED), REQUESTED, OPENED, REFUNDED)).isEmpty();
  }

  @Test
  void tellsTheOthersOfEachStepAndNotOfVoids() {
    assertThat(published(OPENED, REQUESTED, OPENED)).containsExactly(PaymentRequested.class);
    assertThat(published(OPENED, CANCELLED, REQUESTED, OPENED)).isEmpty();
    assertThat(published(APPROVED, REQUESTED, OPENED, CANCELLED, APPROVED))
        .containsExactly(PaymentApproved.class);
    assertThat(published(REFUNDED, REQUESTED, OPENED, APPROVED, CANCELLED, REFUNDED))
        .containsExactly(PaymentRefunded.class);
    ChargeEvent refused = new ChargeRefused(PAYMENT_REFUSED, AT);
    assertThat(published(refused, REQUESTED, OPENED, refused))
        .containsExactly(PaymentRefused.class);
    assertThat(published(refused, REQUESTED, OPENED, CANCELLED, refused)).isEmpty();
  }

  private static RecordOutcome outcome(Outcome outcome) {
    return new RecordOutcome(outcome, AT);
  }

  private static Charge state(ChargeEvent... history) {
    return DECIDER.evolve(DECIDER.initial(), List.of(history));
  }

  private static List<Class<?>> publishedOn(ChargeCommand command, ChargeEvent... history) {
    Charge before = state(history);
    List<ChargeEvent> events = DECIDER.decide(command, before);
    Charge after = DECIDER.evolve(before, events);
    return events.stream()
        .flatMap(event -> ChargeProcess.publish(after, event).stream())
        .<Class<?>>map(Object::getClass)
        .toList();
  }

  private static List<Class<?>> published(ChargeEvent event, ChargeEvent... history) {
    return ChargeProcess.publish(state(history), event).stream()
        .<Class<?>>map(Object::getClass)
        .toList();
  }
}
