package dev.cafezinho.psp.card;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A card as typed, bound as a whole, for single parameters would be traced. It lives no longer than
 * its request, and never shows itself in a log.
 */
record CardForm(String number, String holder, String expiry, String cvc) {
  CardForm(
      @Nullable String number,
      @Nullable String holder,
      @Nullable String expiry,
      @Nullable String cvc) {
    this.number = Objects.requireNonNullElse(number, "");
    this.holder = Objects.requireNonNullElse(holder, "");
    this.expiry = Objects.requireNonNullElse(expiry, "");
    this.cvc = Objects.requireNonNullElse(cvc, "");
  }

  @Override
  public String toString() {
    return "CardForm";
  }
}
