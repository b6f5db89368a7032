package dev.cafezinho.system.faults.shopper;

import java.util.Locale;

/** What a shopper asks for an order, with an answer that promises something. */
public enum Request {
  PLACING,
  /** At the payment system. */
  CONFIRMATION,
  /** At the payment system. */
  REFUSAL,
  DELETION;

  /** The last part of its path at the payment system. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
