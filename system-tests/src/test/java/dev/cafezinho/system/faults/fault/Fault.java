package dev.cafezinho.system.faults.fault;

import dev.cafezinho.system.faults.shopper.Progress;
import java.time.Duration;

/** Something that goes wrong, and is put right again. */
public interface Fault {
  /** As in the table: faults of one kind are counted together. */
  String kind();

  /** How long those last that are to last: {@code -Dlasting=60}, in seconds. */
  Duration LONG = Duration.ofSeconds(Integer.getInteger("lasting", 8));

  /**
   * How long it lasts.
   *
   * @param usual what it was dealt
   */
  default Duration lasts(Duration usual) {
    return usual;
  }

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
