package dev.cafezinho.payment.bacen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TxIdTest {
  private static final String ORDER = "0197d5c1-7e1b-7a00-8000-0000000000ab";
  private static final String TXID = "0197d5c17e1b7a0080000000000000ab";

  @Test
  void isTheOrdersIdWithoutItsDashes() {
    assertThat(TxId.of(ORDER)).isEqualTo(TXID).matches("[a-zA-Z0-9]{26,35}");
    assertThat(TxId.orderId(TXID)).hasValue(ORDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ORDER, "0197D5C17E1B7A0080000000000000AB", TXID + "0", "***", "{txid}"})
  void isNothingElse(String text) {
    assertThat(TxId.orderId(text)).isEmpty();
  }

  @Test
  void namesOrdersOnlyThatHaveAnIdOfOurs() {
    assertThatIllegalArgumentException().isThrownBy(() -> TxId.of("o1"));
  }
}
