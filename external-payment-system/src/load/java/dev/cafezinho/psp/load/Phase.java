package dev.cafezinho.psp.load;

import java.util.Locale;

/** A part of a round; a payment's reference says to which it belongs. */
enum Phase {
  /** Not measured: the payment system compiles its code. */
  WARM_UP,
  /** Payments come at a rate, whatever becomes of those before. */
  AT_RATE,
  /** As many at a time as there are users, each as soon as the last is done. */
  FLAT_OUT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
