package dev.cafezinho.psp.bacen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678909",
        "12345678000195",
        "12ABC34501DE35",
        "+5561912345678",
        "pix@bcb.gov.br",
        "123e4567-e12b-12d1-a456-426655440000"
      })
  void hasTheFormsOfTheDirectory(String key) {
    assertThat(PixKey.isValid(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "key",
        "1234567890",
        "+0561912345678",
        "061996671234x",
        "pix@",
        "@bcb.gov.br",
        "123e4567-e12b-12d1-a456-42665544000",
        "a12345678901234567890123456789012345678901234567890123456789012345678901234@b.c"
      })
  void hasNoOtherForm(String key) {
    assertThat(PixKey.isValid(key)).isFalse();
  }
}
