package dev.cafezinho.psp;

import java.util.Locale;

/** Where a payment stands. Every status but {@link #PENDING} is announced to those who asked. */
public enum PaymentStatus {
  PENDING,
  PAID,
  REFUSED,
  EXPIRED,
  REFUNDED;

  /** As the payment's own JSON says it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a webhook says it: banks speak of an authorised transaction, not of a paid one. */
  public String announcedAs() {
    return this == PAID ? "authorized" : wireName();
  }
}
