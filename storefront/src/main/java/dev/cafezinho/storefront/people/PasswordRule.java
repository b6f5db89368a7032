package dev.cafezinho.storefront.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What NIST SP 800-63B asks of a password: length, and that it is none which everybody tries first.
 * Nothing is asked of its kinds of characters.
 */
final class PasswordRule {
  static final int LEAST_CHARACTERS = 8;
  static final String TOO_SHORT = "too-short";
  static final String TOO_LONG = "too-long";
  static final String COMMON_ONE = "common";

  /** Those of eight characters and more that leaked lists begin with. */
  private static final Set<String> COMMON =
      Set.of(
          "12345678",
          "123456789",
          "1234567890",
          "87654321",
          "987654321",
          "11111111",
          "00000000",
          "88888888",
          "12341234",
          "11223344",
          "123123123",
          "147258369",
          "123456789a",
          "password",
          "password1",
          "password12",
          "password123",
          "passw0rd",
          "p@ssw0rd",
          "qwertyui",
          "qwerty123",
          "qwertyuiop",
          "1q2w3e4r",
          "1q2w3e4r5t",
          "1qaz2wsx",
          "q1w2e3r4",
          "asdfghjkl",
          "zxcvbnm1",
          "abcd1234",
          "abc12345",
          "abcdefgh",
          "iloveyou",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "trustno1",
          "welcome1",
          "changeme",
          "letmein1",
          "administrator",
          "adminadmin",
          "admin123",
          "computer",
          "internet",
          "whatever",
          "starwars",
          "michelle",
          "senha123",
          "senha1234",
          "senhasenha",
          "mudar123",
          "brasil123",
          "flamengo",
          "corinthians",
          "palmeiras",
          "cafezinho",
          "cafezinho1",
          "cafezinho123");

  private PasswordRule() {}

  /** The name of the rule that the password of this person breaks, as in a problem's errors. */
  static Optional<String> brokenBy(String name, String password) {
    if (isTooShort(password)) {
      return Optional.of(TOO_SHORT);
    }
    if (Passwords.isTooLong(password)) {
      return Optional.of(TOO_LONG);
    }
    String lower = Passwords.normalized(password).toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower) || lower.equals(Person.key(name))) {
      return Optional.of(COMMON_ONE);
    }
    return Optional.empty();
  }

  static boolean isTooShort(String password) {
    String normalized = Passwords.normalized(password);
    return normalized.codePointCount(0, normalized.length()) < LEAST_CHARACTERS;
  }
}
