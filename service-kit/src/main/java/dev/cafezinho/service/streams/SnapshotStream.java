package dev.cafezinho.service.streams;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An event stream of one thing as it is now. Each connection gets it when it comes and whenever it
 * has changed; one that reads slowly misses what was replaced meanwhile, and never the last. So
 * there is nothing to go on from, and the events have no ids. While anybody is connected it is read
 * again and again, by one read for all, so that it does not matter which instance changes it; while
 * nobody is, nobody reads.
 */
public final class SnapshotStream implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SnapshotStream.class);

  private final String event;
  private final Supplier<?> snapshot;
  private final Duration reconnect;
  private final LiveStreams streams;
  private volatile @Nullable Frame latest;

  /**
   * How it is told.
   *
   * @param mostOpen connections at once; one more is refused
   * @param heartbeat how often a comment and a {@code ping} show that a connection lives
   * @param check how often it is read
   * @param reconnect what clients are told to wait before they come back
   */
  public record Settings(int mostOpen, Duration heartbeat, Duration check, Duration reconnect) {}

  /**
   * @param event the events' name
   * @param snapshot reads what there is to be seen now, as JSON will show it
   */
  public SnapshotStream(String event, Supplier<?> snapshot, Settings settings, Clock clock) {
    this.event = event;
    this.snapshot = snapshot;
    this.reconnect = settings.reconnect();
    this.streams = new LiveStreams(event, settings.mostOpen(), settings.heartbeat(), clock);
    streams.whileOpen(settings.check(), this::look);
  }

  /**
   * Opens a connection, which begins with what there is to be seen now.
   *
   * @throws ErrorResponseException when as many are open as may be
   */
  public SseEmitter open() {
    return streams.open(
        () -> {
          read();
          return new Connection();
        });
  }

  /** Something has changed here, and is told at once. */
  public void changed() {
    if (streams.open() > 0) {
      look();
    }
  }

  private void look() {
    try {
      read();
      streams.tick();
    } catch (RuntimeException e) {
      log.debug("Nothing can be read for {}: the connections wait", event, e);
    }
  }

  private synchronized void read() {
    Frame now = Frame.of(event, snapshot.get());
    if (!now.equals(latest)) {
      latest = now;
    }
  }

  /** Ends all connections, so that a shutdown need not wait for them: the clients come back. */
  public void end() {
    streams.close();
  }

  /** When nothing more is sent. */
  @Override
  public void close() {
    streams.stop();
  }

  private final class Connection extends LiveStream {
    private volatile @Nullable Frame sent;

    Connection() {
      super(streams);
    }

    @Override
    protected void greet() throws IOException {
      emitter().send(SseEmitter.event().comment("welcome").reconnectTime(reconnect.toMillis()));
      sendPing();
    }

    @Override
    protected boolean isDue() {
      return !Objects.equals(latest, sent);
    }

    @Override
    protected void send() throws IOException {
      Frame frame = latest;
      if (frame != null && !frame.equals(sent)) {
        sent = frame;
        emitter().send(frame.data());
      }
    }
  }
}
