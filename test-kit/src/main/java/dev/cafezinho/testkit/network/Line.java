package dev.cafezinho.testkit.network;

import java.time.Duration;

/** The state of a link, which its wires look at before they pass anything on. */
final class Line {
  private static final Duration LATE = Duration.ofMillis(100);

  private static final Duration VERY_LATE = Duration.ofSeconds(2);

  private Trouble trouble = Trouble.NONE;

  synchronized Trouble trouble() {
    return trouble;
  }

  synchronized void trouble(Trouble now) {
    trouble = now;
    notifyAll();
  }

  /**
   * Returns when data may pass.
   *
   * @param beginsAnswer whether it is the first since something was asked
   */
  void pass(boolean beginsAnswer) throws InterruptedException {
    synchronized (this) {
      while (trouble == Trouble.SILENT) {
        wait();
      }
    }
    var now = trouble();
    if (now == Trouble.SLOW) {
      Thread.sleep(LATE);
    } else if (now == Trouble.LATE_ANSWERS && beginsAnswer) {
      Thread.sleep(VERY_LATE);
    }
  }
}
