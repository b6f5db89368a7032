package dev.cafezinho.psp.due;

import java.time.Instant;

/** Takes over one kind of work from the first edition's collection {@code due}. */
public interface FormerDueWork {
  String kind();

  /**
   * @param ref what the work is about
   * @param at when it is due
   */
  void adopt(String ref, Instant at);
}
