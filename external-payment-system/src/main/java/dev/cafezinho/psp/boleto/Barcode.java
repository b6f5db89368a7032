package dev.cafezinho.psp.boleto;

import java.time.LocalDate;

/**
 * The 44 digits behind the bars: bank (3), currency 9 for the real (1), check digit (1), due factor
 * (4), value in cents (10), free field (25).
 */
record Barcode(String digits) {
  /** The largest value, in cents. */
  static final long LIMIT = 9_999_999_999L;

  static Barcode of(String bank, LocalDate due, long value, String freeField) {
    var head = bank + "9";
    var tail = "%04d%010d%s".formatted(DueFactor.of(due), value, freeField);
    return new Barcode(head + CheckDigit.modulo11(head + tail) + tail);
  }

  String bankAndCurrency() {
    return digits.substring(0, 4);
  }

  String checkDigit() {
    return digits.substring(4, 5);
  }

  String dueFactorAndValue() {
    return digits.substring(5, 19);
  }

  String freeField() {
    return digits.substring(19);
  }
}
