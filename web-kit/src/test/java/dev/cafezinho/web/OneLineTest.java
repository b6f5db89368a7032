package dev.cafezinho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"Ana", " Ana ", "李", "𝒜", "اسم", "O'Neil-1", "\u2003x", "\ufeff"})
  void takesNamesInAnyScript(String text) {
    assertThat(text).matches(OneLine.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003", "\u00a0\u3000", "a\nb", "a\u0000", "\u0085", "a\n"})
  void refusesWhatShowsNothingOrIsMoreThanALine(String text) {
    assertThat(text).doesNotMatch(OneLine.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana@example.com", "josé@café.com.br", "a+b@x-y.co", "a@b.c"})
  void takesAddresses(String address) {
    assertThat(address).matches(OneLine.E_MAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ana", "ana@", "@x.com", "ana@localhost", "a@b..c", "a b@x.com", "a@b@c.d"})
  void refusesWhatIsNoAddress(String address) {
    assertThat(address).doesNotMatch(OneLine.E_MAIL);
  }

  @Test
  void neverTakesLong() {
    String longest = "a.".repeat(32 * 1024);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(longest + "\n").doesNotMatch(OneLine.TEXT);
          assertThat("a@" + longest + "\n").doesNotMatch(OneLine.E_MAIL);
        });
  }
}
