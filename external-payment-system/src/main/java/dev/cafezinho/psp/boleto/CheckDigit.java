package dev.cafezinho.psp.boleto;

/**
 * The check digits of a boleto, from right to left: modulo 10 with the weights 2 and 1 for each
 * field of the line, modulo 11 with the weights 2 to 9 for the whole bar code (Central Bank,
 * Carta-Circular 2.926, annexes).
 */
final class CheckDigit {
  private CheckDigit() {}

  static int modulo10(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int product = fromRight(digits, i) * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }

  /** One where the rule would give 0, 10 or 11. */
  static int modulo11(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += fromRight(digits, i) * (2 + i % 8);
    }
    int digit = 11 - sum % 11;
    return digit > 9 ? 1 : digit;
  }

  private static int fromRight(String digits, int index) {
    return digits.charAt(digits.length() - 1 - index) - '0';
  }
}
