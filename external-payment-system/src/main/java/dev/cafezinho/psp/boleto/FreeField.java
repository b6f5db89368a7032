package dev.cafezinho.psp.boleto;

import java.math.BigInteger;

/** The 25 digits of a bar code that are the issuing bank's own: ours name the payment. */
final class FreeField {
  private static final BigInteger BOUND = BigInteger.TEN.pow(25);

  private FreeField() {}

  static String of(String bankPaymentId) {
    var number = new BigInteger(bankPaymentId.replace("-", ""), 16);
    return "%025d".formatted(number.mod(BOUND));
  }
}
