package dev.cafezinho.psp.faults;

import java.util.Locale;

/** What was done to a webhook on purpose, named as in the script that asked for it. */
enum Fault {
  DUPLICATE,
  DELAY,
  REORDER,
  DROP,
  WRONG_AMOUNT,
  WRONG_SIGNATURE;

  /** As JSON says it. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
