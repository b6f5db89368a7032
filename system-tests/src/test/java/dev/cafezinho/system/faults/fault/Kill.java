package dev.cafezinho.system.faults.fault;

import dev.cafezinho.system.faults.cluster.Part;
import dev.cafezinho.system.faults.cluster.Restartable;
import dev.cafezinho.system.faults.shopper.Progress;
import java.time.Duration;

/**
 * A process dies and is started again. A service has recovered when it is ready; the broker and the
 * store when some order moves on.
 *
 * @param what dies
 * @param part is to be started again
 */
public record Kill(String what, Restartable part, Runnable blow, boolean isServer)
    implements Fault {
  public static Kill ofService(Part part) {
    return new Kill(part.name(), part, part::kill, false);
  }

  public static Kill ofServer(String what, Restartable part, Runnable blow) {
    return new Kill(what, part, blow, true);
  }

  @Override
  public String kind() {
    return "kill " + what;
  }

  @Override
  public void begin() {
    blow.run();
  }

  @Override
  public void end() {
    part.start();
  }

  @Override
  public boolean awaitRecovery(long since, Progress progress, Duration patience)
      throws InterruptedException {
    return part.isReadyWithin(patience) && (!isServer || progress.awaitAfter(since, patience));
  }

  @Override
  public String toString() {
    return kind();
  }
}
