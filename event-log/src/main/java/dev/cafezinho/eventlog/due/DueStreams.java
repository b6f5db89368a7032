package dev.cafezinho.eventlog.due;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.cafezinho.eventlog.Deadlines;
import dev.cafezinho.eventlog.relay.Relay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Attends to the streams of one collection when they are due: {@code { _id, due, … }}.
 *
 * <p>The instance whose append has set a deadline has a timer for it, and needs no look into the
 * store. What it leaves, because it ends or is held up, others find with a sweep. Whoever attends
 * to a deadline that others may see claims it first: a conditional update moves it by a lease.
 */
public final class DueStreams implements Deadlines, SmartLifecycle, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DueStreams.class);

  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);
  private static final int AT_ONCE = 64;
  private static final int BATCH = 500;

  private final DueDocuments streams;
  private final DueSettings settings;
  private final Predicate<Throwable> isOutage;
  private final Clock clock;
  private final Executor executor;
  private final BoundedExecutor workers;

  /** Deadlines that this instance has a timer for, or is attending to. */
  private final Map<String, Instant> own = new ConcurrentHashMap<>();

  private final ScheduledExecutorService timers;
  private volatile @Nullable DueWork work;
  private volatile Instant notBefore = Instant.MIN;
  private volatile boolean running;
  private volatile @Nullable Future<?> sweeps;
  private final AtomicBoolean sweeping = new AtomicBoolean();

  /**
   * @param isOutage whether a failure of the work is one of the store, which hits all streams
   */
  public DueStreams(
      MongoDatabase database,
      String collection,
      DueSettings settings,
      Predicate<Throwable> isOutage,
      Clock clock) {
    this(
        database,
        collection,
        settings,
        isOutage,
        clock,
        task -> Thread.ofVirtual().name("due-" + collection).start(task));
  }

  /** The same, with who does the work. */
  public DueStreams(
      MongoDatabase database,
      String collection,
      DueSettings settings,
      Predicate<Throwable> isOutage,
      Clock clock,
      Executor executor) {
    this.executor = executor;
    this.workers = new BoundedExecutor(executor, AT_ONCE);
    this.streams = new DueDocuments(database.getCollection(collection), clock);
    this.settings = settings;
    this.isOutage = isOutage;
    this.clock = clock;
    this.timers =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("due-" + collection).daemon().factory());
  }

  /** Who attends to them; to be set before the start. */
  public void attendedBy(DueWork attendant) {
    work = attendant;
  }

  @Override
  public void changed(String stream, @Nullable Instant due) {
    if (due == null) {
      own.remove(stream);
    } else if (running) {
      own.put(stream, due);
      schedule(stream, due, due, true);
    }
  }

  @Override
  public void start() {
    workers.start();
    running = true;
    notBefore = clock.instant().plus(settings.first());
    sweeps =
        timers.scheduleWithFixedDelay(
            () -> executor.execute(this::sweepInTime),
            settings.first().toMillis(),
            settings.sweep().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Waits for what is being done. */
  @Override
  public void stop() {
    running = false;
    var scheduled = sweeps;
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    workers.stop(SHUTDOWN_TIMEOUT);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the relay, for what it does may append. */
  @Override
  public int getPhase() {
    return Relay.PHASE + 50;
  }

  @Override
  public void close() {
    timers.shutdownNow();
  }

  /**
   * Takes over the deadlines that the first edition kept in a collection of their own: {@code {
   * _id, at }}.
   */
  public void adopt(MongoCollection<Document> deadlines) {
    streams.adopt(deadlines);
  }

  /** Attends to what others have left, and returns when that is done. */
  public void sweep() {
    var attending = new ArrayList<CompletableFuture<Void>>();
    for (var stream : streams.dueUntil(clock.instant().minus(settings.headStart()), BATCH)) {
      var id = stream.id();
      var known = own.get(id);
      if (stream.due().equals(known)) {
        continue; // its timer is here
      }
      var lease = streams.claim(id, stream.due());
      if (lease != null) {
        // another instance has moved what this one knew; what is newer here stays
        if (known == null) {
          own.putIfAbsent(id, lease);
        } else {
          own.replace(id, known, lease);
        }
        attending.add(workers.run(() -> attend(id, lease, false)));
      }
    }
    await(attending);
  }

  /** One at a time, and not on the thread of the timers. */
  private void sweepInTime() {
    if (!running || clock.instant().isBefore(notBefore) || !sweeping.compareAndSet(false, true)) {
      return;
    }
    try {
      sweep();
    } catch (RuntimeException e) {
      if (isOutage.test(e)) {
        holdOff();
      }
      log.warn("Streams of {} may be overdue: {}", streams.name(), e.toString());
    } finally {
      sweeping.set(false);
    }
  }

  /**
   * @param due as it is in the store; an append that changes it takes the place of this timer
   */
  private void schedule(String stream, Instant due, Instant at, boolean isOwn) {
    if (!running) {
      return;
    }
    var wait = Duration.between(clock.instant(), at);
    var _ =
        timers.schedule(
            () -> {
              if (running && due.equals(own.get(stream))) {
                var _ = workers.run(() -> attendInTime(stream, due, isOwn));
              }
            },
            Math.max(0, wait.toMillis()),
            TimeUnit.MILLISECONDS);
  }

  private void attendInTime(String stream, Instant due, boolean isOwn) {
    if (!running) {
      return;
    }
    var now = clock.instant();
    if (now.isBefore(notBefore)) {
      schedule(stream, due, notBefore, isOwn);
      return;
    }
    // by now others may have seen it, too
    var late = now.isAfter(due.plus(settings.headStart().dividedBy(2)));
    try {
      var known = late ? streams.claim(stream, due) : due;
      if (known == null) {
        own.remove(stream, due);
      } else {
        own.replace(stream, due, known);
        attend(stream, known, isOwn);
      }
    } catch (RuntimeException e) {
      failed(stream, due, isOwn, e);
    }
  }

  /**
   * @param due as it is in the store
   */
  private void attend(String stream, Instant due, boolean isOwn) {
    var attendant = work;
    if (attendant == null) {
      throw new IllegalStateException("Nobody attends to " + streams.name());
    }
    try {
      var again =
          attendant.attend(stream, isOwn).map(at -> Instant.ofEpochMilli(at.toEpochMilli()));
      if (!own.remove(stream, due)) {
        return; // an append has set the next
      }
      if (again.isEmpty()) {
        streams.clear(stream, due);
      } else if (streams.move(stream, due, again.get())) {
        tryAgain(stream, again.get());
      }
    } catch (RuntimeException e) {
      failed(stream, due, isOwn, e);
    } catch (Error e) {
      own.remove(stream, due);
      throw e;
    }
  }

  /** Unless an append has set another deadline meanwhile. */
  private void tryAgain(String stream, Instant due) {
    if (running && own.putIfAbsent(stream, due) == null) {
      schedule(stream, due, due, false);
    }
  }

  /** It stays due, and is in nobody's way. */
  private void failed(String stream, Instant due, boolean isOwn, RuntimeException e) {
    if (isOutage.test(e)) {
      holdOff();
      log.warn("{} is due, and the store does not answer", stream);
    } else {
      log.warn("{} was due and could not be attended to yet", stream, e);
    }
    if (!running) {
      own.remove(stream, due);
    } else if (due.equals(own.get(stream))) {
      schedule(stream, due, clock.instant().plus(settings.retry()), isOwn);
    }
  }

  private void holdOff() {
    notBefore = clock.instant().plus(settings.first());
  }

  private static void await(List<CompletableFuture<Void>> tasks) {
    try {
      tasks.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
