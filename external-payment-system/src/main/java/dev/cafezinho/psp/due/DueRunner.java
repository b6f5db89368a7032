package dev.cafezinho.psp.due;

import dev.cafezinho.psp.settings.Part;
import dev.cafezinho.psp.settings.PspProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what is due, each on a virtual thread of its own, bounded per receiver. A process that only
 * has routes does nothing here, and leaves what it writes to workers.
 */
@Component
public class DueRunner implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DueRunner.class);

  /** What is due later than that is left to a search. */
  private static final Duration LONGEST_TIMER = Duration.ofMinutes(1);

  private final ReceiverLimit limits;
  private final PspProperties.Due settings;
  private final Part part;
  private final Clock clock;

  /** Who attends to what is due, by collection. */
  private final Map<String, DueDocuments> attendants = new ConcurrentHashMap<>();

  /** What this process has found and not done yet. */
  private final Set<Due> found = ConcurrentHashMap.newKeySet();

  private volatile @Nullable ExecutorService threads;
  private volatile @Nullable DueTimers timers;

  DueRunner(ReceiverLimit limits, PspProperties settings, Clock clock) {
    this.limits = limits;
    this.settings = settings.due();
    this.part = settings.service();
    this.clock = clock;
  }

  @Override
  public boolean isAutoStartup() {
    return part != Part.WEBHOOK;
  }

  @Override
  public void start() {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    timers = new DueTimers(clock);
  }

  /** What is under way may end; what takes too long is interrupted and left to another. */
  @Override
  public void stop() {
    var stopping = threads;
    var timing = timers;
    threads = null;
    timers = null;
    if (timing != null) {
      timing.close();
    }
    if (stopping != null) {
      stopping.shutdown();
      if (!ends(stopping)) {
        stopping.shutdownNow();
      }
      stopping.close();
    }
    found.clear();
  }

  private boolean ends(ExecutorService stopping) {
    try {
      return stopping.awaitTermination(settings.grace().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }

  /** Knows from now on who attends to a collection's documents. */
  void attendBy(DueDocuments documents) {
    attendants.put(documents.collection(), documents);
  }

  /** Until when work is claimed that begins now. */
  public Instant lease() {
    return at(settings.lease());
  }

  /** A time from now on, as the store keeps it. */
  public Instant at(Duration wait) {
    return Instant.ofEpochMilli(clock.instant().plus(wait).toEpochMilli());
  }

  /**
   * Takes a place for what is about to be written, so that it can be written as claimed. Whoever
   * gets one calls {@link #begin} or {@link #leave}; who gets none writes it as due now and calls
   * {@link #submit}.
   */
  public boolean enter(String limit) {
    return isRunning() && limits.enter(limit);
  }

  /** Does it in the place that was taken. */
  public void begin(String limit, Runnable work) {
    execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException failure) {
            log.warn("Work for {} failed; it comes back", limit, failure);
          } finally {
            leave(limit);
          }
        });
  }

  public void leave(String limit) {
    limits.leave(limit);
    startNext(limit);
  }

  /** Attends to it when there is a place for it. */
  public void submit(Due due) {
    var documents = attendants.get(due.collection());
    if (documents == null || !isRunning() || !found.add(due)) {
      return;
    }
    Runnable work =
        () ->
            begin(
                due.limit(),
                () -> {
                  try {
                    documents.attend(due);
                  } finally {
                    found.remove(due);
                  }
                });
    if (!limits.await(due.limit(), work)) {
      found.remove(due);
    }
    startNext(due.limit());
  }

  /** Attends to it at its time, if that is soon. */
  public void later(Due due) {
    if (due.at().isBefore(clock.instant().plus(LONGEST_TIMER))) {
      at(due.at(), () -> submit(due));
    }
  }

  /** Nothing starts for it until then, and then one at a time. */
  public void slowDown(String limit, Instant until) {
    limits.slowDown(limit, until);
    at(until, () -> startNext(limit));
  }

  /** As much at once as usual. */
  public void speedUp(String limit) {
    limits.speedUp(limit);
    startNext(limit);
  }

  private void startNext(String limit) {
    limits.next(limit).forEach(Runnable::run);
  }

  private void execute(Runnable work) {
    var running = threads;
    try {
      if (running != null) {
        running.execute(work);
      }
    } catch (RejectedExecutionException _) {
      // it stops: what was claimed comes back when its lease is over
    }
  }

  private void at(Instant time, Runnable work) {
    var running = timers;
    if (running != null) {
      running.at(time, work);
    }
  }
}
