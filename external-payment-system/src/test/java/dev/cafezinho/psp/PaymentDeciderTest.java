package dev.cafezinho.psp;

import static dev.cafezinho.psp.PaymentStatus.EXPIRED;
import static dev.cafezinho.psp.PaymentStatus.PAID;
import static dev.cafezinho.psp.PaymentStatus.PENDING;
import static dev.cafezinho.psp.PaymentStatus.REFUNDED;
import static dev.cafezinho.psp.PaymentStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PaymentCommand.Confirm;
import dev.cafezinho.psp.PaymentCommand.Expire;
import dev.cafezinho.psp.PaymentCommand.Refund;
import dev.cafezinho.psp.PaymentCommand.Refuse;
import dev.cafezinho.psp.PaymentDecision.AlreadySo;
import dev.cafezinho.psp.PaymentDecision.Declined;
import dev.cafezinho.psp.PaymentDecision.Moves;
import dev.cafezinho.psp.PaymentDecision.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaymentDeciderTest {
  private static final Instant OPENED = Instant.parse("2026-01-10T12:00:00Z");
  private static final Instant EXPIRY = OPENED.plusSeconds(900);
  private static final Instant IN_TIME = EXPIRY.minusSeconds(1);

  @Test
  void confirmsInTime() {
    assertThat(decide(new Confirm(1500, IN_TIME), PENDING)).isEqualTo(new Moves(PAID));
  }

  @Test
  void confirmsOnce() {
    assertThat(decide(new Confirm(1500, IN_TIME), PAID)).isEqualTo(new AlreadySo());
    assertThat(decide(new Confirm(1500, IN_TIME), REFUNDED)).isEqualTo(new AlreadySo());
  }

  @Test
  void refusesWrongValueInEveryState() {
    for (var status : PaymentStatus.values()) {
      assertThat(decide(new Confirm(1499, IN_TIME), status))
          .isEqualTo(new Declined(Reason.WRONG_VALUE));
      assertThat(decide(new Refund(1499L, IN_TIME), status))
          .isEqualTo(new Declined(Reason.WRONG_VALUE));
    }
  }

  @Test
  void declinesConfirmationAtExpiryEvenIfItIsNotYetWrittenDown() {
    assertThat(decide(new Confirm(1500, EXPIRY), PENDING))
        .isEqualTo(new Declined(Reason.ALREADY_EXPIRED));
  }

  @Test
  void declinesConfirmationOfWhatWasRefusedOrExpired() {
    assertThat(decide(new Confirm(1500, IN_TIME), REFUSED))
        .isEqualTo(new Declined(Reason.ALREADY_REFUSED));
    assertThat(decide(new Confirm(1500, IN_TIME), EXPIRED))
        .isEqualTo(new Declined(Reason.ALREADY_EXPIRED));
  }

  @Test
  void refusesOnceAndNeverWhatIsPaid() {
    assertThat(decide(new Refuse(null, IN_TIME), PENDING)).isEqualTo(new Moves(REFUSED));
    assertThat(decide(new Refuse(null, IN_TIME), REFUSED)).isEqualTo(new AlreadySo());
    assertThat(decide(new Refuse(null, IN_TIME), PAID))
        .isEqualTo(new Declined(Reason.ALREADY_PAID));
  }

  @Test
  void refundsOnceAndOnlyWhatIsPaid() {
    assertThat(decide(new Refund(null, EXPIRY), PAID)).isEqualTo(new Moves(REFUNDED));
    assertThat(decide(new Refund(null, EXPIRY), REFUNDED)).isEqualTo(new AlreadySo());
    assertThat(decide(new Refund(null, EXPIRY), PENDING)).isEqualTo(new Declined(Reason.NOT_PAID));
  }

  @Test
  void expiresOnlyWhatIsPendingAndOver() {
    assertThat(decide(new Expire(EXPIRY), PENDING)).isEqualTo(new Moves(EXPIRED));
    assertThat(decide(new Expire(IN_TIME), PENDING)).isEqualTo(new AlreadySo());
    assertThat(decide(new Expire(EXPIRY), PAID)).isEqualTo(new AlreadySo());
  }

  private static PaymentDecision decide(PaymentCommand command, PaymentStatus status) {
    var charge = new Charge("pix", 1500, null, null, null);
    return PaymentDecider.decide(
        command, new Payment(1, "b", charge, "code", "key", OPENED, EXPIRY, status));
  }
}
