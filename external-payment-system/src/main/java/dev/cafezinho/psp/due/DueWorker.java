package dev.cafezinho.psp.due;

import static java.util.stream.Collectors.toMap;

import dev.cafezinho.psp.settings.Part;
import dev.cafezinho.psp.settings.PspSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds what is due and has it done, each on a virtual thread of its own, bounded per lane. There
 * may be any number of them, here or in other processes: who claims work first does it.
 */
@Component
class DueWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DueWorker.class);
  private static final int BATCH = 200;
  private static final int MOST_DOUBLINGS = 20;

  private final DueWork due;
  private final Map<String, DueHandler> handlers;
  private final PspSettings.Due settings;
  private final Part part;
  private final Clock clock;
  private final Lanes lanes;
  private final Semaphore nudges = new Semaphore(0);
  private volatile @Nullable ExecutorService threads;

  DueWorker(
      DueWork due, List<DueHandler> handlers, Lanes lanes, PspSettings settings, Clock clock) {
    this.due = due;
    this.handlers = handlers.stream().collect(toMap(DueHandler::kind, handler -> handler));
    this.settings = settings.due();
    this.part = settings.service();
    this.clock = clock;
    this.lanes = lanes;
  }

  @Override
  public boolean isAutoStartup() {
    return part != Part.WEBHOOK;
  }

  @Override
  public void start() {
    var started = Executors.newVirtualThreadPerTaskExecutor();
    threads = started;
    started.execute(() -> watch(started));
  }

  /** What is under way may end; what takes too long is interrupted and left to another. */
  @Override
  public void stop() {
    var stopping = threads;
    threads = null;
    if (stopping != null) {
      stopping.shutdown();
      nudges.release();
      if (!ends(stopping)) {
        stopping.shutdownNow();
      }
      stopping.close();
    }
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

  @EventListener
  void wake(WorkIsDue nudge) {
    nudges.release();
  }

  private void watch(ExecutorService started) {
    while (!started.isShutdown()) {
      try {
        if (sweep(started) < BATCH) {
          nudges.tryAcquire(settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
          nudges.drainPermits();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException failure) {
        if (started.isShutdown()) {
          return;
        }
        log.warn("Looking for due work failed; trying again", failure);
        pause();
      }
    }
  }

  private int sweep(ExecutorService started) {
    var ready = due.ready(clock.instant(), lanes.busy(), BATCH);
    ready.stream()
        .filter(entry -> lanes.enter(entry.lane()))
        .forEach(entry -> started.execute(() -> doIt(entry)));
    return ready.size();
  }

  private void doIt(DueEntry entry) {
    try {
      due.claim(entry, clock.instant().plus(settings.lease())).ifPresent(this::handle);
    } catch (RuntimeException failure) {
      log.warn("Due work {} could not be taken", entry.id(), failure);
    } finally {
      if (lanes.leave(entry.lane())) {
        nudges.release();
      }
    }
  }

  /**
   * Only a crash leaves work to wait for the end of its lease: an interrupted one gives it back.
   */
  private void handle(DueEntry ours) {
    try {
      Objects.requireNonNull(handlers.get(ours.kind())).handle(ours);
    } catch (RuntimeException failure) {
      boolean isStopped = Thread.interrupted();
      log.warn("Due work {} failed; it comes back", ours.id(), isStopped ? null : failure);
      due.failed(ours, clock.instant().plus(restAfter(ours.timesFailed())));
    }
  }

  /** Doubled each time, up to the lease: what can never succeed does not keep us busy. */
  private Duration restAfter(int failures) {
    var rest = settings.sweep().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return rest.compareTo(settings.lease()) < 0 ? rest : settings.lease();
  }

  private void pause() {
    try {
      Thread.sleep(settings.sweep());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
