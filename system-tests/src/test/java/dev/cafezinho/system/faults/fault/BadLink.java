package dev.cafezinho.system.faults.fault;

import dev.cafezinho.system.faults.cluster.Part;
import dev.cafezinho.system.faults.shopper.Progress;
import dev.cafezinho.testkit.network.Link;
import dev.cafezinho.testkit.network.Trouble;
import java.time.Duration;
import java.util.Locale;

/**
 * A connection fails while both of its ends live. It has recovered when the service is ready and
 * some order moves on.
 *
 * @param server what the link leads to
 */
public record BadLink(Part service, Link link, String server, Trouble trouble) implements Fault {
  @Override
  public String kind() {
    return server + " link " + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void begin() {
    link.fail(trouble);
  }

  @Override
  public void end() {
    link.heal();
  }

  @Override
  public boolean awaitRecovery(long since, Progress progress, Duration patience)
      throws InterruptedException {
    return service.isReadyWithin(patience) && progress.awaitAfter(since, patience);
  }

  @Override
  public String toString() {
    return "BadLink[" + link + " is " + trouble + "]";
  }
}
