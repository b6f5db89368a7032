package dev.cafezinho.payment.bacen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cafezinho.payment.Outcome;
import dev.cafezinho.payment.bacen.CobJson.GivenBack;
import dev.cafezinho.payment.bacen.CobJson.Pix;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CobOutcomeTest {
  private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant IN_TIME = CREATED.plusSeconds(299);

  @Test
  void isNoneWhileItCanBePaid() {
    assertThat(CobOutcome.of(cob("ATIVA"), IN_TIME)).isEmpty();
  }

  /**
   * It follows from no clock: the bank is asked to remove the charge, and may say that it is paid.
   */
  @Test
  void isNoneWhenTheTimeIsOverAndTheBankHasNotRemovedIt() {
    assertThat(CobOutcome.of(cob("ATIVA"), IN_TIME.plusSeconds(9_000))).isEmpty();
  }

  @Test
  void isPaymentAlsoWhenTheTimeIsOver() {
    var paid = cob("CONCLUIDA", pix());
    assertThat(CobOutcome.of(paid, IN_TIME.plusSeconds(9_000))).hasValue(Outcome.AUTHORIZED);
    assertThat(CobOutcome.of(cob("CONCLUIDA"), IN_TIME)).hasValue(Outcome.AUTHORIZED);
  }

  @Test
  void isRefusalWhoeverRemovedIt() {
    assertThat(CobOutcome.of(cob("REMOVIDA_PELO_PSP"), IN_TIME)).hasValue(Outcome.REFUSED);
    assertThat(CobOutcome.of(cob("REMOVIDA_PELO_USUARIO_RECEBEDOR"), IN_TIME))
        .hasValue(Outcome.REFUSED);
  }

  @Test
  void isExpiryWhenItWasRemovedAtTheEndOfItsTime() {
    assertThat(CobOutcome.of(cob("REMOVIDA_PELO_USUARIO_RECEBEDOR"), IN_TIME.plusSeconds(1)))
        .hasValue(Outcome.EXPIRED);
  }

  @Test
  void isRefundOnceAllOfItIsBack() {
    assertThat(of(back("15.00", "DEVOLVIDO"))).isEqualTo(Outcome.REFUNDED);
    assertThat(of(back("10.00", "DEVOLVIDO"), back("5.00", "DEVOLVIDO")))
        .isEqualTo(Outcome.REFUNDED);
    assertThat(of(back("15.00", "EM_PROCESSAMENTO"))).isEqualTo(Outcome.AUTHORIZED);
    assertThat(of(back("15.00", "NAO_REALIZADO"))).isEqualTo(Outcome.AUTHORIZED);
    assertThat(of(back("14.99", "DEVOLVIDO"))).isEqualTo(Outcome.AUTHORIZED);
  }

  @Test
  void isNotGuessed() {
    assertThatIllegalStateException().isThrownBy(() -> CobOutcome.of(cob("NOVO"), IN_TIME));
  }

  private static Outcome of(GivenBack... returns) {
    return CobOutcome.of(cob("CONCLUIDA", pix(returns)), IN_TIME).orElseThrow();
  }

  private static CobJson.Cob cob(String status, Pix... pix) {
    return new CobJson.Cob(
        "t",
        new CobJson.Calendar(CREATED, 300),
        null,
        status,
        new CobJson.Value("15.00"),
        "k",
        null,
        Arrays.asList(pix),
        null);
  }

  private static Pix pix(GivenBack... returns) {
    return new Pix("E1", "15.00", List.of(returns));
  }

  private static GivenBack back(String value, String status) {
    return new GivenBack(value, status);
  }
}
