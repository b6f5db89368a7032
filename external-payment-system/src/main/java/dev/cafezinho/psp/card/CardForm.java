package dev.cafezinho.psp.card;

import static java.util.Objects.requireNonNullElse;

/**
 * A card as typed; a field that was not sent is empty. It lives no longer than its request, and
 * never shows itself in a log, which is why no field of it is a controller's argument.
 */
record CardForm(String number, String holder, String expiry, String cvc) {
  CardForm {
    number = requireNonNullElse(number, "");
    holder = requireNonNullElse(holder, "");
    expiry = requireNonNullElse(expiry, "");
    cvc = requireNonNullElse(cvc, "");
  }

  @Override
  public String toString() {
    return "CardForm";
  }
}
