package dev.cafezinho.psp.faults;

/** What a script counts. */
enum Occasion {
  NOTICE,
  CONFIRMATION,
  ANSWER
}
