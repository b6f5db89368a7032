package dev.cafezinho.payment.application;

/** Who holds the payments. */
public enum Provider {
  /** The payment system's own API. */
  PSP,
  /** Any bank that speaks the Central Bank's API. */
  BACEN
}
