package dev.cafezinho.psp.application;

import dev.cafezinho.psp.Notice;
import dev.cafezinho.psp.Payment;

/**
 * Tells one kind of listener what became of payments. A notice may come again after a crash: who
 * has told it tells it under the same id, or not at all.
 */
public interface Announcer {
  /**
   * Writes down what is to be told; when it returns, that is not forgotten.
   *
   * @param payment as it stands now, which may be further than the notice
   */
  void announce(Payment payment, Notice notice);
}
