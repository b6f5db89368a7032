package dev.cafezinho.psp.checkout;

import java.util.Optional;

/** A payment's integer id in an address. */
final class PaymentNumber {
  private PaymentNumber() {}

  /** Empty for what cannot be one. */
  static Optional<Long> parse(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
