package dev.cafezinho.psp.pix;

import dev.cafezinho.psp.Payment;
import java.util.Optional;

/** The name of a payment's picture: a fixed word and the bank payment id. */
final class QrCodeName {
  private static final String PREFIX = "qr_code_payment_";

  private QrCodeName() {}

  static String of(Payment payment) {
    return PREFIX + payment.bankPaymentId();
  }

  /** Empty for what is not such a name. */
  static Optional<String> bankPaymentId(String name) {
    return name.startsWith(PREFIX)
        ? Optional.of(name.substring(PREFIX.length()))
        : Optional.empty();
  }
}
