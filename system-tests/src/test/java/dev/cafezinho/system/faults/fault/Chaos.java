package dev.cafezinho.system.faults.fault;

import dev.cafezinho.system.faults.Scale;
import dev.cafezinho.system.faults.Tally;
import dev.cafezinho.system.faults.cluster.Cluster;
import dev.cafezinho.system.faults.shopper.Progress;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Deals out faults, one after the other or two at once, until it is told to stop. */
public final class Chaos implements AutoCloseable {
  private static final Duration GIVE_UP = Duration.ofMinutes(2);

  /** In ms. A machine of two cores is busy with nothing but restarts if there is none. */
  private static final int LONGEST_PAUSE = Integer.getInteger("pause", 2_000);

  private static final int SHORTEST_MS = 500;
  private static final int LONGEST_MS = 5_000;

  /** One fault in so many meets the next at once, and each does when recovery takes too long. */
  private static final int OVERLAPS = 3;

  private static final Duration WAIT = Duration.ofSeconds(8);

  private final Deck deck;
  private final Random choices;
  private final Progress progress;
  private final Tally tally;
  private final Recoveries recoveries;
  private final List<Thread> recovering = new ArrayList<>();
  private final Thread thread;
  private volatile boolean over;
  private volatile @Nullable RuntimeException failure;

  public Chaos(
      Cluster cluster, Scale scale, Progress progress, Tally tally, Recoveries recoveries) {
    choices = new Random(scale.seed());
    deck = new Deck(cluster, new Random(scale.seed() + 1));
    this.progress = progress;
    this.tally = tally;
    this.recoveries = recoveries;
    thread = Thread.ofVirtual().name("chaos").start(this::run);
  }

  private void run() {
    try {
      while (!over) {
        var pause = choices.nextInt(LONGEST_PAUSE);
        var lasts = choices.nextInt(SHORTEST_MS, LONGEST_MS);
        var overlaps = choices.nextInt(OVERLAPS) == 0;
        Thread.sleep(pause);
        var fault = deck.deal();
        strike(fault, fault.lasts(Duration.ofMillis(lasts)));
        if (!overlaps) {
          awaitRecoveries(WAIT);
        }
      }
      awaitRecoveries(GIVE_UP);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void strike(Fault fault, Duration lasts) throws InterruptedException {
    System.out.printf(
        "  %s %s for %d ms%n",
        LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS), fault, lasts.toMillis());
    tally.count(fault.kind());
    fault.begin();
    Thread.sleep(lasts);
    fault.end();
    var since = System.nanoTime();
    recovering.add(Thread.ofVirtual().start(() -> recover(fault, since)));
  }

  private void recover(Fault fault, long since) {
    try {
      if (fault.awaitRecovery(since, progress, GIVE_UP)) {
        recoveries.add(fault.kind(), Duration.ofNanos(System.nanoTime() - since));
      } else {
        System.out.println("  not recovered within " + GIVE_UP + ": " + fault);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitRecoveries(Duration patience) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    for (var each : recovering) {
      var left = Duration.ofNanos(deadline - System.nanoTime());
      if (left.isPositive()) {
        each.join(left);
      }
    }
    recovering.removeIf(each -> !each.isAlive());
  }

  /** Whether every fault has been seen at least once, or one could not be brought about. */
  public boolean isThrough() {
    return deck.isThrough() || failure != null;
  }

  /** No more faults; returns when the last has been put right, and fails if one never was. */
  public void stop() throws InterruptedException {
    over = true;
    thread.join();
    if (failure != null) {
      throw new IllegalStateException("A fault cannot be brought about or put right", failure);
    }
  }

  @Override
  public void close() {
    over = true;
    thread.interrupt();
  }
}
