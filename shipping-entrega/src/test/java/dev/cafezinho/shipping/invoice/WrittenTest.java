package dev.cafezinho.shipping.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
  @ParameterizedTest
  @ValueSource(strings = {"Ana", "李雷 محمد हिन्दी", "👩‍🚀", "می‌خواهم", "<b>&"})
  void staysAsItWasWritten(String text) {
    assertThat(new Written(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u202Eb, a b",
    "a\u2066b\u2069, a b",
    "a\u0000\u0007b, a b",
    "a\uD800b, a b",
    "a\uFFFEb, a b",
    "e\u0301, \u00e9"
  })
  void losesWhatIsNotToBeSeen(String text, String seen) {
    assertThat(new Written(text).text()).isEqualTo(seen);
  }

  @Test
  void isNothingWhereNothingWasWritten() {
    assertThat(Written.of(null)).isNull();
    assertThat(Written.of(" ")).isNull();
  }
}
