package dev.cafezinho.system.faults.shopper;

import java.time.Duration;

/** When some order has last been heard to move on. */
public final class Progress {
  private long last = System.nanoTime();

  public synchronized void made() {
    last = System.nanoTime();
    notifyAll();
  }

  /** Whether there was any after the moment, at the latest within the time. */
  public synchronized boolean awaitAfter(long moment, Duration patience)
      throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (last - moment <= 0) {
      var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
