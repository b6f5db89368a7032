package dev.cafezinho.payment;

import static dev.cafezinho.contracts.DeletionReason.PAYMENT_EXPIRED;
import static dev.cafezinho.contracts.DeletionReason.PAYMENT_REFUSED;
import static dev.cafezinho.eventlog.testing.DeciderSpecification.specification;
import static dev.cafezinho.payment.ChargeFixtures.AT;
import static dev.cafezinho.payment.ChargeFixtures.PAYMENT;
import static dev.cafezinho.payment.ChargeFixtures.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.contracts.PaymentApproved;
import dev.cafezinho.contracts.PaymentRefunded;
import dev.cafezinho.contracts.PaymentRefused;
import dev.cafezinho.contracts.PaymentRequested;
import dev.cafezinho.eventlog.testing.DeciderSpecification;
import dev.cafezinho.payment.Charge.Step;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargeDeciderTest {
  private static final ChargeDecider DECIDER = new ChargeDecider(Duration.ofSeconds(30));
  private static final ChargeEvent REQUESTED = new ChargeRequested(REQUEST);
  private static final ChargeEvent OPENED = new ChargeOpened(PAYMENT);
  private static final ChargeEvent APPROVED = new ChargeApproved(AT);
  private static final ChargeEvent CANCELLED = new ChargeCancelled(AT);
  private static final ChargeEvent REFUNDED = new ChargeRefunded(AT);

  private final DeciderSpecification<ChargeCommand, Charge, ChargeEvent> charge =
      specification(DECIDER);

  @Test
  void requestsOneChargePerOrder() {
    charge.given().when(new RequestCharge(REQUEST), new RequestCharge(REQUEST)).then(REQUESTED);
    assertThat(next(REQUESTED)).isEqualTo(Step.OPEN);
  }

  @Test
  void opensOnce() {
    charge
        .given(REQUESTED)
        .when(new RecordOpening(PAYMENT), new RecordOpening(PAYMENT))
        .then(OPENED);
    assertThat(next(REQUESTED, OPENED)).isEqualTo(Step.AWAIT);
  }

  @Test
  void neverOpensChargeOfDeletedOrder() {
    charge
        .given()
        .when(new CancelCharge(AT), new RequestCharge(REQUEST))
        .then(CANCELLED, REQUESTED);
    assertThat(next(CANCELLED, REQUESTED)).isEqualTo(Step.DONE);
  }

  @Test
  void approvesOnce() {
    charge
        .given(REQUESTED, OPENED)
        .when(outcome(Outcome.AUTHORIZED), outcome(Outcome.AUTHORIZED))
        .then(APPROVED);
    assertThat(next(REQUESTED, OPENED, APPROVED)).isEqualTo(Step.DONE);
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
    assertThat(next(REQUESTED, OPENED, CANCELLED)).isEqualTo(Step.VOID);
    assertThat(next(CANCELLED, REQUESTED, OPENED)).isEqualTo(Step.VOID);
  }

  @Test
  void refundsWhatWasPaidForDeletedOrder() {
    assertThat(next(REQUESTED, OPENED, APPROVED, CANCELLED)).isEqualTo(Step.REFUND);
    assertThat(next(REQUESTED, OPENED, CANCELLED, APPROVED)).isEqualTo(Step.REFUND);
    assertThat(next(REQUESTED, OPENED, CANCELLED, APPROVED, REFUNDED)).isEqualTo(Step.DONE);
  }

  @Test
  void refundsWhatWasPaidAfterItWasGivenUp() {
    assertThat(next(REQUESTED, OPENED, new ChargeRefused(PAYMENT_EXPIRED, AT), APPROVED))
        .isEqualTo(Step.REFUND);
  }

  @Test
  void refundThatOvertakesItsApprovalStandsForBoth() {
    charge
        .given(REQUESTED, OPENED, CANCELLED)
        .when(outcome(Outcome.REFUNDED), outcome(Outcome.AUTHORIZED))
        .then(REFUNDED);
    assertThat(state(REQUESTED, OPENED, REFUNDED))
        .isEqualTo(state(REQUESTED, OPENED, APPROVED, REFUNDED));
    assertThat(next(REQUESTED, OPENED, REFUNDED)).isEqualTo(Step.DONE);
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

  private static Step next(ChargeEvent... history) {
    return state(history).next();
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
