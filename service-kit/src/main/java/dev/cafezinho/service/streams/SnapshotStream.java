package dev.cafezinho.service.streams;

import dev.cafezinho.eventlog.EventJson;
import dev.cafezinho.web.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An event stream of one thing as it is now. Each connection gets it when it comes and whenever it
 * has changed; one that reads slowly misses what was replaced meanwhile, and never the last. So
 * there is nothing to go on from, and the events have no ids. A comment and a {@code ping}, at once
 * and every 15 seconds, show that the connection lives. While nobody is connected, nobody looks.
 */
public final class SnapshotStream implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SnapshotStream.class);
  private static final ProblemType TOO_MANY =
      new ProblemType(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams");
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final String WELCOME = ":welcome\nretry:2000\n\n";
  private static final int MOST_OPEN = 2_000;

  private final String event;
  private final Supplier<?> snapshot;
  private final Duration pace;
  private final Clock clock;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(MOST_OPEN);
  private final ThreadFactory turns;
  private final ScheduledExecutorService looks;
  private volatile @Nullable Frame latest;
  private volatile boolean closed;

  /** The thing as it was when somebody looked, written out once for all connections. */
  private record Frame(String text, long at) {}

  /**
   * @param event the events' name
   * @param snapshot what there is to be seen now, as JSON will show it
   * @param pace how often somebody looks
   */
  public SnapshotStream(String event, Supplier<?> snapshot, Duration pace, Clock clock) {
    this.event = event;
    this.snapshot = snapshot;
    this.pace = pace;
    this.clock = clock;
    this.turns = Thread.ofVirtual().name(event + "-", 0).factory();
    this.looks =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(event + "-looks").factory());
    var _ =
        looks.scheduleWithFixedDelay(
            this::look, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    var _ =
        looks.scheduleWithFixedDelay(
            this::ping, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Opens a connection, which begins with what there is to be seen now. */
  public SseEmitter open() {
    Frame known = latest;
    if (known == null || System.nanoTime() - known.at() > pace.toNanos()) {
      show();
    }
    if (!places.tryAcquire()) {
      throw TOO_MANY.because("Too many streams are open");
    }
    Connection connection = new Connection();
    connection.emitter.onCompletion(() -> end(connection));
    connection.emitter.onTimeout(() -> end(connection));
    connection.emitter.onError(_ -> end(connection));
    open.add(connection);
    if (closed) {
      connection.ended = true;
    }
    connection.askForTurn();
    return connection.emitter;
  }

  private void look() {
    if (open.isEmpty()) {
      return;
    }
    try {
      show();
    } catch (RuntimeException e) {
      log.debug("Nothing can be seen of {}: the connections wait", event, e);
    }
  }

  private synchronized void show() {
    String text =
        "event:" + event + "\ndata:" + EventJson.MAPPER.writeValueAsString(snapshot.get()) + "\n\n";
    Frame known = latest;
    boolean isSame = known != null && known.text().equals(text);
    latest = new Frame(text, System.nanoTime());
    if (!isSame) {
      open.forEach(Connection::askForTurn);
    }
  }

  private void ping() {
    open.forEach(
        connection -> {
          connection.pingIsDue = true;
          connection.askForTurn();
        });
  }

  private void end(Connection connection) {
    if (open.remove(connection)) {
      places.release();
    }
  }

  /** Ends all connections, so that a shutdown need not wait for them: the clients come back. */
  @Override
  public void close() {
    closed = true;
    looks.shutdownNow();
    for (Connection connection : List.copyOf(open)) {
      connection.ended = true;
      connection.askForTurn();
    }
  }

  /** Holds no thread while there is nothing to send; its turns never overlap. */
  private final class Connection {
    private final SseEmitter emitter = new SseEmitter(0L);
    private final AtomicInteger turnsAsked = new AtomicInteger();
    private volatile boolean ended;
    private volatile boolean pingIsDue = true;
    private @Nullable String sent;

    void askForTurn() {
      if (turnsAsked.getAndIncrement() == 0) {
        turns.newThread(this::takeTurns).start();
      }
    }

    private void takeTurns() {
      int asked;
      do {
        asked = turnsAsked.get();
        takeTurn();
      } while (turnsAsked.addAndGet(-asked) > 0);
    }

    private void takeTurn() {
      if (ended) {
        complete();
        return;
      }
      try {
        if (sent == null) {
          send(WELCOME);
        }
        Frame frame = latest;
        if (frame != null && !frame.text().equals(sent)) {
          sent = frame.text();
          send(frame.text());
        }
        if (pingIsDue) {
          pingIsDue = false;
          String at = EventJson.MAPPER.writeValueAsString(Map.of("at", clock.instant().toString()));
          send(":still here\nevent:ping\ndata:" + at + "\n\n");
        }
      } catch (IOException | RuntimeException e) {
        log.debug("A connection ended", e);
        fail(e);
      }
    }

    private void send(String text) throws IOException {
      emitter.send(Set.of(new DataWithMediaType(text, TEXT)));
    }

    private void complete() {
      try {
        emitter.complete();
      } catch (IllegalStateException _) {
        // the container has ended it already
      } finally {
        end(this);
      }
    }

    private void fail(Exception e) {
      ended = true;
      try {
        emitter.completeWithError(e);
      } catch (IllegalStateException _) {
        // the container has ended it already
      } finally {
        end(this);
      }
    }
  }
}
