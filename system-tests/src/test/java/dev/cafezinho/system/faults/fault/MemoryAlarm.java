package dev.cafezinho.system.faults.fault;

import dev.cafezinho.system.faults.cluster.Broker;
import dev.cafezinho.system.faults.shopper.Progress;
import java.time.Duration;

/** The broker has no memory left, and takes no messages until it has; it still delivers. */
public record MemoryAlarm(Broker broker) implements Fault {
  @Override
  public String kind() {
    return "broker's memory alarm";
  }

  @Override
  public Duration lasts(Duration usual) {
    return LONG;
  }

  @Override
  public void begin() {
    broker.raiseMemoryAlarm();
  }

  @Override
  public void end() {
    broker.clearMemoryAlarm();
  }

  @Override
  public boolean awaitRecovery(long since, Progress progress, Duration patience)
      throws InterruptedException {
    return broker.container().isReadyWithin(patience) && progress.awaitAfter(since, patience);
  }

  @Override
  public String toString() {
    return kind();
  }
}
