package dev.cafezinho.eventlog.relay;

import dev.cafezinho.eventlog.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what the broker has confirmed for a few milliseconds and hands it on together, on one
 * thread of its own: many confirms cost one command, and they never take more than one of the
 * store's connections, also when thousands come at once after an outage.
 */
final class ConfirmQueue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConfirmQueue.class);
  private static final Duration GATHERING = Duration.ofMillis(5);
  private static final int BATCH = 500;

  private final BlockingQueue<Outgoing> waiting = new LinkedBlockingQueue<>();
  private final Consumer<List<Outgoing>> confirmed;
  private final Thread thread;

  ConfirmQueue(Consumer<List<Outgoing>> confirmed) {
    this.confirmed = confirmed;
    thread = Thread.ofPlatform().name("relay-confirms").daemon().start(this::run);
  }

  void add(Outgoing entry) {
    waiting.add(entry);
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    while (true) {
      try {
        List<Outgoing> batch = new ArrayList<>();
        batch.add(waiting.take());
        LockSupport.parkNanos(GATHERING.toNanos());
        waiting.drainTo(batch, BATCH - 1);
        confirmed.accept(batch);
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException | Error e) {
        log.error("Confirms could not be written; the sweep finds their events again", e);
      }
    }
  }
}
