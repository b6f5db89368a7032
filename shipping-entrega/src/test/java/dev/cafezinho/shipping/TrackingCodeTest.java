package dev.cafezinho.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingCodeTest {
  // 47312482 has the check digit 9 in the standard's own example
  @ParameterizedTest
  @CsvSource({"47312482, CF473124829BR", "0, CF000000005BR", "100000042, CF000000425BR"})
  void endsWithItsCheckDigit(long parcel, String code) {
    assertThat(TrackingCode.of(parcel)).isEqualTo(code);
  }
}
