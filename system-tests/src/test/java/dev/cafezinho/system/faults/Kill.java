package dev.cafezinho.system.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A process dies and is started again. A service has recovered when it is ready; the broker and the
 * store when some order moves on.
 */
record Kill(Part part, boolean isServer) implements Fault {
  @Override
  public String kind() {
    return "kill " + part.name();
  }

  @Override
  public void begin() {
    part.kill();
  }

  @Override
  public void end() {
    part.start();
  }

  @Override
  public boolean awaitRecovery(long since, Progress progress, Duration patience)
      throws InterruptedException {
    return isReady(part, patience) && (!isServer || progress.awaitAfter(since, patience));
  }

  static boolean isReady(Part part, Duration patience) {
    try {
      await().atMost(patience).pollInterval(Duration.ofMillis(100)).until(part::isReady);
      return true;
    } catch (ConditionTimeoutException _) {
      return false;
    }
  }
}
