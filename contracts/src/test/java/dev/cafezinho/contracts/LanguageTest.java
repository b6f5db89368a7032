package dev.cafezinho.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"en", "EN", "en-GB", "en-US,en;q=0.9,pt;q=0.8", "fr, en;q=0.5", "pt;q=0.1,en"})
  void speaksEnglishToWhoWantsItMost(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "pt-BR",
        "pt",
        "pt-PT,en;q=0.5",
        "pt-BR,pt;q=0.9,en;q=0.8",
        "fr",
        "*",
        "en;q=0",
        "en;q=x",
        ";;;",
        "ü",
        "en-US-x-1234567890",
        ",",
        "1"
      })
  void speaksPortugueseToEverybodyElse(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.PORTUGUESE);
  }

  @Test
  void speaksPortugueseWithoutAHeader() {
    assertThat(Language.accepted(null)).isEqualTo(Language.PORTUGUESE);
    assertThat(Language.of(null)).isEqualTo(Language.PORTUGUESE);
    assertThat(Language.of("es")).isEqualTo(Language.PORTUGUESE);
  }
}
