package dev.cafezinho.system.faults;

import java.time.Duration;

/** Something that goes wrong, and is put right again. */
interface Fault {
  /** As in the table: faults of one kind are counted together. */
  String kind();

  void begin();

  void end();

  /**
   * Returns when the system has recovered from it, or gives up.
   *
   * @param since when it was put right, in nanoseconds
   */
  boolean awaitRecovery(long since, Progress progress, Duration patience)
      throws InterruptedException;
}
