package dev.cafezinho.psp.bacen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PaymentStatus;
import dev.cafezinho.psp.bacen.schema.EndToEndId;
import dev.cafezinho.psp.bacen.web.DevolucaoView;
import dev.cafezinho.psp.bacen.web.ReceivedPix;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CobTest {
  private static final String ISPB = "12345678";
  private static final Instant AT = Instant.parse("2026-03-01T12:01:59.9Z");
  private static final Terms TERMS = new Terms(3600, 3700, "+5561999999999", null, null, List.of());

  private final Cob cob = Cob.draw("7978c0c97ea847e78e8849634473c1f1", TERMS).opened("p1");

  @Test
  void namesThePaymentByBankMinuteAndChance() {
    var paid = cob.seen(PaymentStatus.PAID, ISPB, AT).receipt().orElseThrow();

    assertThat(paid.endToEndId()).isEqualTo("E12345678202603011201" + cob.suffix()).hasSize(32);
    assertThat(EndToEndId.suffix(paid.endToEndId())).isEqualTo(cob.suffix());
    assertThat(paid.at()).isEqualTo(AT);
  }

  @Test
  void keepsWhatItSawFirst() {
    var paid = cob.seen(PaymentStatus.PAID, ISPB, AT);
    var later = paid.seen(PaymentStatus.REFUNDED, ISPB, AT.plusSeconds(90));
    var again = later.seen(PaymentStatus.REFUNDED, "99999999", AT.plusSeconds(900));

    assertThat(paid.seen(PaymentStatus.PAID, ISPB, AT.plusSeconds(90))).isEqualTo(paid);
    assertThat(later.receipt()).isEqualTo(paid.receipt());
    assertThat(again).isEqualTo(later);
    assertThat(later.back().orElseThrow().rtrId())
        .isEqualTo("D12345678202603011203" + cob.suffix());
  }

  @Test
  void hasNothingToShowBeforeItIsPaid() {
    assertThat(cob.seen(PaymentStatus.EXPIRED, ISPB, AT)).isEqualTo(cob);
    assertThat(ReceivedPix.of(cob, PaymentStatus.PENDING)).isEmpty();
  }

  @Test
  void showsAReturnAsSettledOnlyOnceItIs() {
    var asked = cob.seen(PaymentStatus.PAID, ISPB, AT).returning("r1", ISPB, AT);

    assertThat(returnOf(asked, PaymentStatus.PAID).status())
        .isEqualTo(DevolucaoView.Status.EM_PROCESSAMENTO);
    assertThat(returnOf(asked, PaymentStatus.PAID).horario().liquidacao()).isNull();
    assertThat(returnOf(asked, PaymentStatus.REFUNDED).status())
        .isEqualTo(DevolucaoView.Status.DEVOLVIDO);
  }

  @Test
  void isPaidAlsoIfItWasTakenBackTooLate() {
    var removed = cob.removed();
    var paid = removed.seen(PaymentStatus.PAID, ISPB, AT);

    assertThat(removed.isRemoved()).isTrue();
    assertThat(paid.receipt()).isPresent();
    assertThat(paid.removed()).isEqualTo(paid);
  }

  private static DevolucaoView returnOf(Cob cob, PaymentStatus as) {
    var pix = ReceivedPix.of(cob, as).orElseThrow();
    return Objects.requireNonNull(pix.devolucoes()).getFirst();
  }
}
