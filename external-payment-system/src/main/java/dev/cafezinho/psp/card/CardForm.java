package dev.cafezinho.psp.card;

/** A card as typed. It lives no longer than its request, and never shows itself in a log. */
record CardForm(String number, String holder, String expiry, String cvc) {
  @Override
  public String toString() {
    return "CardForm";
  }
}
