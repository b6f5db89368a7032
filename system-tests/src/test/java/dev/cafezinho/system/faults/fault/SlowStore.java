package dev.cafezinho.system.faults.fault;

import dev.cafezinho.system.faults.shopper.Progress;
import dev.cafezinho.testkit.network.Link;
import dev.cafezinho.testkit.network.Trouble;
import java.time.Duration;
import java.util.List;

/** The store answers everybody, but each time two seconds late. */
public record SlowStore(List<Link> links) implements Fault {
  @Override
  public String kind() {
    return "slow store";
  }

  @Override
  public Duration lasts(Duration usual) {
    return LONG;
  }

  @Override
  public void begin() {
    links.forEach(link -> link.fail(Trouble.LATE_ANSWERS));
  }

  @Override
  public void end() {
    links.forEach(Link::heal);
  }

  @Override
  public boolean awaitRecovery(long since, Progress progress, Duration patience)
      throws InterruptedException {
    return progress.awaitAfter(since, patience);
  }

  @Override
  public String toString() {
    return kind();
  }
}
