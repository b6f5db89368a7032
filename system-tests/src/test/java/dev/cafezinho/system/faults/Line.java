package dev.cafezinho.system.faults;

import java.time.Duration;

/** The state of a link, which its wires look at before they pass anything on. */
final class Line {
  private static final Duration LATE = Duration.ofMillis(100);

  private Trouble trouble = Trouble.NONE;

  synchronized Trouble trouble() {
    return trouble;
  }

  synchronized void trouble(Trouble now) {
    trouble = now;
    notifyAll();
  }

  /** Returns when data may pass. */
  void pass() throws InterruptedException {
    synchronized (this) {
      while (trouble == Trouble.SILENT) {
        wait();
      }
    }
    if (trouble() == Trouble.SLOW) {
      Thread.sleep(LATE);
    }
  }
}
