package dev.cafezinho.psp.boleto;

/**
 * A bar code for people: three fields with check digits of their own (bank, currency and the free
 * field), the bar code's check digit, and the due factor with the value.
 */
record DigitableLine(String digits) {

  static DigitableLine of(Barcode barcode) {
    var free = barcode.freeField();
    return new DigitableLine(
        checked(barcode.bankAndCurrency() + free.substring(0, 5))
            + checked(free.substring(5, 15))
            + checked(free.substring(15))
            + barcode.checkDigit()
            + barcode.dueFactorAndValue());
  }

  /** As it is printed: {@code AAAAA.AAAAA BBBBB.BBBBBB CCCCC.CCCCCC D EEEEEEEEEEEEEE}. */
  String grouped() {
    return digits.replaceFirst(
        "(.{5})(.{5})(.{5})(.{6})(.{5})(.{6})(.)(.{14})", "$1.$2 $3.$4 $5.$6 $7 $8");
  }

  private static String checked(String field) {
    return field + CheckDigit.modulo10(field);
  }
}
