package dev.cafezinho.psp.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
  private static final Instant END = Instant.parse("2026-11-26T01:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T00:45:00Z, 15:00",
    "2026-11-26T00:59:51Z, 00:09",
    "2026-11-25T23:55:51Z, 1:04:09",
    "2026-11-25T01:00:01Z, 23:59:59",
    "2026-11-26T01:00:05Z, 00:00"
  })
  void countsDownOnItsLastDay(Instant now, String text) {
    assertThat(TimeLeft.until(END, now).text(Locale.ENGLISH)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"pt-BR, 25 de nov. de 2026", "en, 'Nov 25, 2026'"})
  void namesTheDayInBrazilBefore(Locale locale, String text) {
    var left = TimeLeft.until(END, Instant.parse("2026-11-25T01:00:00Z"));
    assertThat(left.text(locale)).isEqualTo(text);
  }
}
