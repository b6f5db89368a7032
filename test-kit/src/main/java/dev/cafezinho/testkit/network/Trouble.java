package dev.cafezinho.testkit.network;

/** What can be wrong with a connection. */
public enum Trouble {
  NONE,
  /** All that are open end at once, and no new one comes about. */
  CUT,
  /** Every piece of data arrives late. */
  SLOW,
  /** What is called begins to answer late, by seconds; the rest of the answer follows at once. */
  LATE_ANSWERS,
  /** Nothing gets through, and nothing ends. */
  SILENT,
  /** One side of those that are open has ended; the other side has not heard of it. */
  HALF_CLOSED
}
