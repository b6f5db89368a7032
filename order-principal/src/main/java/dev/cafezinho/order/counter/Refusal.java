package dev.cafezinho.order.counter;

/** Why the counter does not take an order. */
public sealed interface Refusal {
  /** No code was given. */
  record NoCode() implements Refusal {}

  /** What was given is no code of any display. */
  record Malformed() implements Refusal {}

  /** It looks like a code, but no display of this shop has shown it. */
  record Foreign() implements Refusal {}

  /** The display has changed since, and the grace is over. */
  record Expired() implements Refusal {}

  /**
   * @param drinks of the order
   * @param remaining drinks that the code still admits, which are fewer
   */
  record UsedUp(int drinks, int remaining) implements Refusal {}

  record Closed() implements Refusal {}

  /**
   * As many wait as can.
   *
   * @param estimatedWaitSeconds how long they are likely to
   */
  record Full(long estimatedWaitSeconds) implements Refusal {}
}
