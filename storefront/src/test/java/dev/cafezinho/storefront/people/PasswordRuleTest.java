package dev.cafezinho.storefront.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaab", "só café preto", "🥐🥐🥐🥐🥐🥐🥐🥐", "        x"})
  void asksForNoKindsOfCharacters(String password) {
    assertThat(PasswordRule.brokenBy("ana", password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, too-short",
    "🥐🥐🥐🥐, too-short",
    "Senha123, common",
    "12345678, common",
    "Ana Maria, common",
  })
  void namesRuleThatIsBroken(String password, String rule) {
    assertThat(PasswordRule.brokenBy("ana maria", password)).contains(rule);
  }

  @Test
  void endsWhereBcryptEnds() {
    assertThat(PasswordRule.brokenBy("ana", "ab".repeat(36))).isEmpty();
    assertThat(PasswordRule.brokenBy("ana", "ab".repeat(36) + "c")).contains("too-long");
    assertThat(PasswordRule.brokenBy("ana", "é".repeat(37))).contains("too-long");
  }
}
