package dev.cafezinho.psp.bacen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cafezinho.psp.PaymentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CobStatusTest {
  @ParameterizedTest
  @CsvSource({
    "PENDING, false, ATIVA",
    "PENDING, true, ATIVA",
    "PAID, false, CONCLUIDA",
    "PAID, true, CONCLUIDA",
    "REFUNDED, false, CONCLUIDA",
    "REFUSED, false, REMOVIDA_PELO_PSP",
    "REFUSED, true, REMOVIDA_PELO_USUARIO_RECEBEDOR",
    "EXPIRED, false, ATIVA",
    "EXPIRED, true, REMOVIDA_PELO_USUARIO_RECEBEDOR"
  })
  void followsFromThePaymentAndFromWhoEndedIt(
      PaymentStatus payment, boolean removed, CobStatus expected) {
    assertThat(CobStatus.of(payment, removed)).isEqualTo(expected);
  }
}
