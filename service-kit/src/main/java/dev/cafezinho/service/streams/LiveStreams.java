package dev.cafezinho.service.streams;

import dev.cafezinho.web.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The connections of this instance, up to a number that the memory is good for. */
public final class LiveStreams {
  private static final ProblemType TOO_MANY =
      new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams");

  /** How often a heartbeat's time is looked at. */
  private static final int TICKS_PER_HEARTBEAT = 60;

  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final int mostOpen;
  private final Semaphore places;
  private final Duration heartbeat;
  private final Clock time;
  private final ExecutorService turns;
  private final ScheduledExecutorService clock;
  private volatile Frame ping;
  private volatile boolean closed;

  /**
   * @param name of the threads
   * @param mostOpen connections at once; one more is refused
   * @param heartbeat how often a comment and a {@code ping} show that a connection lives
   */
  public LiveStreams(String name, int mostOpen, Duration heartbeat, Clock time) {
    this.mostOpen = mostOpen;
    this.places = new Semaphore(mostOpen);
    this.heartbeat = heartbeat;
    this.time = time;
    this.ping = Frame.ping(time.instant());
    this.turns =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name + "-heartbeats").factory());
    Duration tick = heartbeat.dividedBy(TICKS_PER_HEARTBEAT);
    var _ =
        clock.scheduleAtFixedRate(
            this::beat, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Opens one, which sends its first at once.
   *
   * @throws ErrorResponseException when as many are open as may be
   */
  public SseEmitter open(Supplier<? extends LiveStream> maker) {
    if (!places.tryAcquire()) {
      throw full();
    }
    LiveStream stream;
    try {
      stream = maker.get();
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
    stream.emitter().onCompletion(() -> left(stream));
    stream.emitter().onTimeout(() -> left(stream));
    stream.emitter().onError(_ -> left(stream));
    open.add(stream);
    stream.opened();
    if (closed) {
      stream.end();
    }
    stream.wake();
    return stream.emitter();
  }

  /** How many are open. */
  public int open() {
    return mostOpen - places.availablePermits();
  }

  /** Lets all send what is due. */
  public void tick() {
    open.forEach(LiveStream::tick);
  }

  /** Does it once, after a while; not at all when this has been closed. */
  public void after(Duration wait, Runnable work) {
    if (!closed) {
      var _ = clock.schedule(work, Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    }
  }

  /** Does it again and again while any are open, one after the other, on no thread of the clock. */
  public void whileOpen(Duration period, Runnable work) {
    AtomicBoolean working = new AtomicBoolean();
    var _ =
        clock.scheduleWithFixedDelay(
            () -> {
              if (!open.isEmpty() && working.compareAndSet(false, true)) {
                run(
                    () -> {
                      try {
                        work.run();
                      } finally {
                        working.set(false);
                      }
                    });
              }
            },
            period.toNanos(),
            period.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** Ends all, so that a shutdown need not wait for them: the clients come back. */
  public void close() {
    closed = true;
    List.copyOf(open).forEach(LiveStream::end);
  }

  /** When nothing more is sent. */
  public void stop() {
    clock.shutdownNow();
    turns.shutdown();
  }

  void run(Runnable turn) {
    turns.execute(turn);
  }

  Duration heartbeat() {
    return heartbeat;
  }

  Frame ping() {
    return ping;
  }

  void left(LiveStream stream) {
    if (stream.leave()) {
      places.release();
      open.remove(stream);
      stream.closed();
      stream.end();
    }
  }

  private void beat() {
    ping = Frame.ping(time.instant());
    tick();
  }

  private static ErrorResponseException full() {
    ErrorResponseException full = TOO_MANY.because("Too many streams are open");
    full.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return full;
  }
}
