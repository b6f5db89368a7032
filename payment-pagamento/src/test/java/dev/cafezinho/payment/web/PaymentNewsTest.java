package dev.cafezinho.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentNewsTest {
  @ParameterizedTest
  @ValueSource(strings = {"1500", "1500.0", "15e2"})
  void readsAnAmountHoweverItIsWritten(String amount) throws Exception {
    assertThat(PaymentNews.parse(news(amount)).amount()).isEqualTo(1500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1500.5", "\"1500\"", "true", "null", "1e30"})
  void refusesAmountThatIsNoInteger(String amount) {
    assertThatExceptionOfType(PaymentNews.Malformed.class)
        .isThrownBy(() -> PaymentNews.parse(news(amount)));
  }

  private static byte[] news(String amount) {
    return """
    {"transaction_id":"b","status":"authorized","amount":%s,"reference":"o",
     "time":"2026-03-01T12:01:00Z"}"""
        .formatted(amount)
        .getBytes(StandardCharsets.UTF_8);
  }
}
