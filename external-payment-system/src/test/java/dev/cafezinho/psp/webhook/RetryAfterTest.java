package dev.cafezinho.psp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void isSeconds() {
    assertThat(RetryAfter.parse("120", NOW)).contains(NOW.plusSeconds(120));
    assertThat(RetryAfter.parse(" 1 ", NOW)).contains(NOW.plusSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 01 Mar 2026 12:02:00 GMT",
        "Sunday, 01-Mar-26 12:02:00 GMT",
        "Sun Mar  1 12:02:00 2026"
      })
  void isDateInAnyFormOfHttp(String date) {
    assertThat(RetryAfter.parse(date, NOW)).contains(NOW.plusSeconds(120));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "soon",
        "-1",
        "0",
        "1.5",
        "1e3",
        "Sun, 01 Mar 2026 11:59:59 GMT",
        "2026-03-02"
      })
  void isNothingElse(@Nullable String nonsense) {
    assertThat(RetryAfter.parse(nonsense, NOW)).isEmpty();
  }

  @Test
  void doesNotOverflow() {
    assertThat(RetryAfter.parse("999999999999999999", NOW)).isPresent();
    assertThat(RetryAfter.parse("9".repeat(400), NOW)).isEmpty();
    var year = NOW.plusSeconds(365L * 24 * 3600);
    assertThat(RetryAfter.parse("Sat Jan 1 00:00:00 +400002000", NOW)).contains(year);
    assertThat(RetryAfter.parse("Fri, 31 Dec 9999 23:59:59 GMT", NOW)).contains(year);
  }
}
